/** Reads and appends the entries of the ledgers of response clocks. */
package io.handoff.sla.ledger;
