/** Due instants of an owner, and limits of how far they may move when a running clock is recomputed. */
package io.handoff.sla.due;
