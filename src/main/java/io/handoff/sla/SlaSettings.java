package io.handoff.sla;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param systemDelayAfter an event received later than this after it happened starts the response clock at its receipt; the gap is
 *     nobody's fault but the system's
 */
@ConfigurationProperties("handoff.sla")
public record SlaSettings(@DefaultValue("15m") Duration systemDelayAfter) {}
