package io.handoff.sla;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param systemDelayAfter if an event is received later than this after it happened, the response clock starts at its receipt and the gap
 *     counts as system delay
 * @param recomputeGrace least working time left by a recomputation, so that a shortened due is not missed at once
 * @param lateEntryAfter a response entered later than this after it took place is shown as a late entry
 */
@ConfigurationProperties("handoff.sla")
public record SlaSettings(
        @DefaultValue("15m") Duration systemDelayAfter,
        @DefaultValue("1h") Duration recomputeGrace,
        @DefaultValue("4h") Duration lateEntryAfter) {}
