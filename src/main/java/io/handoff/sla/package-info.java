/**
 * How fast a lead is answered, in business time: due instants, the response clock of each MQL, and what it shows.
 *
 * <p>{@link io.handoff.sla.BusinessTime} counts only time inside a working calendar. {@link io.handoff.sla.ResponseClocks} keeps a
 * ledger per MQL: started, upgraded, transferred, met, breached and so on, appended and never edited; every number follows from its
 * entries. The ladder itself (who is told, who takes over) is drawn in the process; nothing here waits or fires.
 */
@ApplicationModule(allowedDependencies = {"jdbc", "contact", "team"})
package io.handoff.sla;

import org.springframework.modulith.ApplicationModule;
