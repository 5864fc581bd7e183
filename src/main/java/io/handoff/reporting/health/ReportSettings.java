package io.handoff.reporting.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maturity time from the end of a cohort's week until its conversion counts as final
 * @param minimum number of cases from which a share of a rep or a rule is meaningful
 */
@ConfigurationProperties("handoff.reports")
public record ReportSettings(
        @DefaultValue Maturity maturity, @DefaultValue("5") int minimum) {

    /**
     * @param sql for MQL to SQL
     * @param customer for SQL to customer
     */
    public record Maturity(
            @DefaultValue("14d") Duration sql,
            @DefaultValue("90d") Duration customer) {}
}
