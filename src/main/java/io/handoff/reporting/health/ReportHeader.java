package io.handoff.reporting.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What every report says first.
 *
 * @param behind changes that are not in the numbers yet; they are counted in the background
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReportHeader(Instant asOf, long behind, String zone, String company, Period period, Filters filters) {

    /**
     * @param from first week, {@code 2026-W30}, with {@code start}, its Monday
     * @param to last week, with {@code end}, its Sunday
     * @param running whether the last week is not over
     */
    public record Period(
            String from, String to, LocalDate start, LocalDate end, int weeks, String text, boolean running) {}

    /** What was asked for, and what could be. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Filters(String team, String source, View view, List<TeamChoice> teams, List<SourceChoice> sources) {}

    public record TeamChoice(String id, String name) {}

    public record SourceChoice(String id, String label) {}
}
