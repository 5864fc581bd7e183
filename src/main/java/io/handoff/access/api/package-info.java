/** The form of answers to requests: strict JSON, problem details (RFC 9457) and the OpenAPI description. */
package io.handoff.access.api;
