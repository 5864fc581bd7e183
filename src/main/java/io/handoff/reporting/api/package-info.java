/** The reports as JSON and CSV. */
package io.handoff.reporting.api;
