package io.handoff.reporting.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.handoff.reporting.query.Definition;
import io.handoff.reporting.query.ReportHeader;
import io.handoff.reporting.query.ReportView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The first page of Funnel Health. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HealthReport(
        @JsonUnwrapped ReportHeader head,
        List<Figure> headline,
        List<Volume> volume,
        Sla sla,
        Conversions conversions,
        Reasons reasons,
        List<Money> money,
        Customers customers,
        Aging aging,
        List<RepLoad> load,
        List<Alert> alerts,
        List<Definition> definitions) {

    /** MQLs of a week, without those in {@code implied}, which had no MQL step. */
    public record Volume(
            String week, LocalDate start, String label, boolean running, long mqls, long implied, String link) {}

    public record Sla(List<ResponseSpeed> weeks, List<ResponseSpeed> teams) {}

    public record Conversions(ReportView view, String definition, List<Step> mqlToSql, List<Step> sqlToCustomer) {}

    /** @param mature false = the share of this week can still grow */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Step(String week, String label, long of, long to, Double share, boolean mature, String link) {}

    /** @param top all reasons that occurred, most frequent first, ties by label */
    public record Reasons(long rejected, Other other, List<Reason> top, long sqlDisqualified) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Other(long count, Double share) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Reason(String code, String label, long count, Double share, String link) {}

    /** @param total of {@code open} and {@code won}; {@code firstPass} counts the same deals as {@code won} */
    public record Money(String currency, List<MoneyRow> rows, MoneyTotal total) {}

    /**
     * @param by SOURCE or PASS
     * @param won credited to the pass that led to the deal, and to its source
     * @param firstPass the same deals, credited to the contact's first pass, and to its source
     */
    public record MoneyRow(By by, String key, String label, Sum open, Sum won, Sum firstPass) {}

    public record MoneyTotal(Sum open, Sum won) {}

    public enum By {
        SOURCE,
        PASS
    }

    /** @param unknown deals without an amount: included in {@code deals}, not in {@code amount} */
    public record Sum(long deals, BigDecimal amount, long unknown) {}

    public record Customers(List<CustomerRow> rows, long total) {}

    /** @param firstPass the same customers, credited to the source of their first pass */
    public record CustomerRow(String key, String label, long customers, long firstPass, String link) {}

    public record Aging(List<String> buckets, List<State> states) {}

    /** @param oldest since when the oldest MQL is in this state; null = none is */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record State(
            String state, String label, long total, long overdue, List<Long> ages, Instant oldest, String link) {}

    /** @param capacity null = unlimited */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RepLoad(
            String rep,
            String name,
            String team,
            long open,
            long overdue,
            Integer capacity,
            boolean paused,
            String link) {}

    public HealthReport with(List<Alert> found) {
        return with(load, found);
    }

    HealthReport withLoad(List<RepLoad> seen) {
        return with(seen, alerts);
    }

    private HealthReport with(List<RepLoad> reps, List<Alert> found) {
        return new HealthReport(
                head, headline, volume, sla, conversions, reasons, money, customers, aging, reps, found, definitions);
    }
}
