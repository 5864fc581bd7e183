/** Reads deployed decision tables: their rules, cells and records, and which rule is nearest to a match. */
package io.handoff.decision.table;
