package io.handoff.activity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param burstMoreThan more activities of one person than this ...
 * @param burstWithin ... within this time are shown as a burst: nobody has so many conversations
 * @param answeredCallCounts whether a call of the prospect that somebody here answered is a response to the lead
 */
@ConfigurationProperties("handoff.activity")
public record ActivitySettings(
        @DefaultValue("10") int burstMoreThan,
        @DefaultValue("2m") Duration burstWithin,
        @DefaultValue("false") boolean answeredCallCounts) {}
