package io.handoff.process.clock;

import io.handoff.team.BusinessDuration;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param createDealWithin working time, such as PT16H or P2D, to create the deal of an accepted lead
 * @param appealWithin how long marketing may appeal a rejection, wall-clock time
 * @param undoWithin how long a decision can be undone, wall-clock time; zero = never
 * @param sameCompanyWindow how long contacts of one company go to the same owner; zero = never
 */
@ConfigurationProperties("handoff.process")
public record ProcessSettings(
        @DefaultValue("PT16H") BusinessDuration createDealWithin,
        @DefaultValue("P14D") Duration appealWithin,
        @DefaultValue("PT5M") Duration undoWithin,
        @DefaultValue("P30D") Duration sameCompanyWindow) {}
