/** Decisions of sales: acceptance, rejection, appeal, and what follows for marketing. */
package io.handoff.process.salesdecision;
