/** Service tasks of the daily check. */
package io.handoff.operations.step;
