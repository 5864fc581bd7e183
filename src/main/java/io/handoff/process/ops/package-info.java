/** Problem counts and routing checks, in the daily message, metrics and health details for operations. */
package io.handoff.process.ops;
