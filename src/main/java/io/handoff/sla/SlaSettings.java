package io.handoff.sla;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param systemDelayAfter an event received later than this after it happened starts the response clock at its receipt; the gap is
 *     nobody's fault but the system's
 * @param recomputeGrace working time that is always left after a recomputation: a due shortened into the past is not missed at once
 * @param lateEntryAfter a response entered later than this after it took place is shown as a late entry
 */
@ConfigurationProperties("handoff.sla")
public record SlaSettings(
        @DefaultValue("15m") Duration systemDelayAfter,
        @DefaultValue("1h") Duration recomputeGrace,
        @DefaultValue("4h") Duration lateEntryAfter) {}
