/**
 * The stored events: parked, failed and retried ones, and how they are erased with their contact or deleted after the retention time.
 */
package io.handoff.intake.inbox;
