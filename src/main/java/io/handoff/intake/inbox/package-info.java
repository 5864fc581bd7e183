/**
 * The stored events: parked, failed and retried ones, and what becomes of them when their contact is erased or time is over.
 */
package io.handoff.intake.inbox;
