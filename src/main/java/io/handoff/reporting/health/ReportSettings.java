package io.handoff.reporting.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maturity after how long, from the end of its week, a cohort is taken to have come to what it will
 * @param minimum from how many on a share says something about a rep or a rule
 */
@ConfigurationProperties("handoff.reports")
record ReportSettings(
        @DefaultValue Maturity maturity, @DefaultValue("5") int minimum) {

    /** @param sql of MQLs that may become SQLs @param customer of SQLs that may become customers */
    record Maturity(
            @DefaultValue("14d") Duration sql,
            @DefaultValue("90d") Duration customer) {}
}
