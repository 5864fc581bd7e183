/** The security filter chains, and how they answer a request without login or right. */
package io.handoff.access.security;
