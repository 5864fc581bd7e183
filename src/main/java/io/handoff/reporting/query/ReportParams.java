package io.handoff.reporting.query;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Locale;

/** Period and filters as request parameters. */
public record ReportParams(
        @Parameter(description = "First ISO week (`2026-W36`) or a day of it; absent = 11 weeks before the last one")
        String from,

        @Parameter(description = "Last ISO week or a day of it; absent = the running week")
        String to,

        @Parameter(description = "Id of a team; absent = all")
        String team,

        @Parameter(description = "Source of the MQL, `UNKNOWN` = it had none; absent = all")
        String source,

        @Parameter(description = "COHORT (default) or PERIOD, see the definitions")
        String view) {

    /**
     * @param today in the company's zone
     * @throws BadReportQuery if a parameter is invalid
     */
    ReportQuery query(LocalDate today) {
        var last = given(to) ? Weeks.parse(to.strip()) : today;
        var first = given(from) ? Weeks.parse(from.strip()) : last.minusWeeks(ReportQuery.USUAL_WEEKS - 1);
        return new ReportQuery(
                first, last, given(team) ? team.strip() : null, given(source) ? source.strip() : null, viewOf(view));
    }

    private static ReportView viewOf(String text) {
        if (!given(text)) {
            return ReportView.COHORT;
        }
        try {
            return ReportView.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadReportQuery("'%s' is no view; it is COHORT or PERIOD.".formatted(text));
        }
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
