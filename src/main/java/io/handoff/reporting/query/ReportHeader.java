package io.handoff.reporting.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The header of every report.
 *
 * @param behind number of changes that are not counted yet
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReportHeader(Instant asOf, long behind, String zone, String company, Period period, Filters filters) {

    /**
     * @param from first week, {@code 2026-W30}; {@code start} is its Monday
     * @param to last week; {@code end} is its Sunday
     * @param running whether the last week is not over yet
     */
    public record Period(
            String from, String to, LocalDate start, LocalDate end, int weeks, String text, boolean running) {}

    /** The filters in use and the available choices. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Filters(
            String team, String source, ReportView view, List<TeamChoice> teams, List<SourceChoice> sources) {}

    public record TeamChoice(String id, String name) {}

    public record SourceChoice(String id, String label) {}
}
