/**
 * Response times of leads in business time: due instants, the response clock of each MQL, and compliance.
 *
 * <p>{@link io.handoff.sla.BusinessTime} counts time inside a working calendar. {@link io.handoff.sla.ResponseClocks} appends to one ledger
 * per MQL (started, upgraded, transferred, met, breached, …); entries are never edited, and all numbers are computed from them. Timers and
 * escalation are modelled in the process, not here.
 */
@ApplicationModule(allowedDependencies = {"jdbc", "contact", "team"})
package io.handoff.sla;

import org.springframework.modulith.ApplicationModule;
