package io.handoff.reporting.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.handoff.reporting.query.Definition;
import io.handoff.reporting.query.ReportHeader;
import java.util.List;

/**
 * Why sales rejected MQLs.
 *
 * @param sqlDisqualified SQLs disqualified after acceptance; not included in {@code rejected}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RejectionReport(
        @JsonUnwrapped ReportHeader head,
        long rejected,
        HealthReport.Other other,
        List<ReasonLine> reasons,
        List<HealthReport.Reason> sqlDisqualified,
        Appeals appeals,
        List<Definition> definitions) {

    /** @param byWeek one count per week of the period, in order */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ReasonLine(
            String code,
            String label,
            long count,
            Double share,
            String link,
            List<Long> byWeek,
            List<Among> teams,
            List<Among> types) {}

    public record Among(String key, String label, long count) {}

    public record Appeals(long appealed, long overturned, long upheld) {}
}
