package io.handoff.activity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param burstMoreThan more activities of one rep than this ...
 * @param burstWithin ... within this time are reported as a burst, because no rep has so many conversations
 * @param answeredCallCounts whether an answered inbound call counts as a response
 */
@ConfigurationProperties("handoff.activity")
public record ActivitySettings(
        @DefaultValue("10") int burstMoreThan,
        @DefaultValue("2m") Duration burstWithin,
        @DefaultValue("false") boolean answeredCallCounts) {}
