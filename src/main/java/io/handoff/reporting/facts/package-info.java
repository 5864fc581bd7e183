/** The facts of Funnel Health: one per MQL, per owner segment and per deal, computed from the tables of the other modules. */
package io.handoff.reporting.facts;
