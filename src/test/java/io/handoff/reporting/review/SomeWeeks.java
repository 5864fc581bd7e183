package io.handoff.reporting.review;

import io.handoff.reporting.health.Alert;
import io.handoff.reporting.health.Alert.Severity;
import io.handoff.reporting.health.Figure;
import io.handoff.reporting.health.Figure.Unit;
import io.handoff.reporting.query.Weeks;
import io.handoff.reporting.review.WeekFigures.Measure;
import io.handoff.reporting.review.WeekFigures.Pattern;
import io.handoff.reporting.review.WeekFigures.Point;
import io.handoff.reporting.review.WeekFigures.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A week as a company of some size has it. */
final class SomeWeeks {

    static final LocalDate MONDAY = LocalDate.parse("2026-05-18");

    private SomeWeeks() {}

    static WeekFigures week21() {
        return new WeekFigures(
                "2026-W21",
                MONDAY,
                Weeks.label(MONDAY),
                0,
                List.of(
                        measure("MQLS", "MQLs", Unit.COUNT, 41.0, null, null, 38.0),
                        measure(
                                "SLA_COMPLIANCE",
                                "SLA compliance",
                                Unit.SHARE,
                                0.824,
                                new Figure.Band(0.9, null),
                                false,
                                0.91),
                        measure("MQL_TO_SQL", "MQL→SQL", Unit.SHARE, 0.36, new Figure.Band(0.3, 0.5), true, 0.4),
                        measure("MEDIAN_RESPONSE", "Median response", Unit.SECONDS, 5_400.0, null, null, null),
                        measure("PENDING", "Clock still running", Unit.COUNT, 3.0, null, null, null)),
                trend(),
                List.of(
                        new Reason("WRONG_COMPANY_SIZE", "Wrong company size", 14, 0.5),
                        new Reason("TIMING", "Timing not right – nurture", 9, 0.3214),
                        new Reason("OTHER", "Other", 5, 0.1786)),
                List.of(new Pattern(
                        "mql-criteria",
                        "Rule_HighIntent",
                        "MQL criteria: Rule 'High-intent pages': 41 MQLs, 12 % accepted, 71 % 'Wrong company size'",
                        "Three visits of the price page",
                        "/api/reports/mqls?measure=MQLS")),
                List.of(new Alert(
                        "BELOW_TARGET",
                        Severity.BAD,
                        "SLA compliance is below target",
                        "SLA compliance was 28 of 34 (82.4 %) in 18 – 24 May. The target is at least 90 %.",
                        "/api/reports/mqls?measure=MISSED",
                        List.of())));
    }

    private static List<Point> trend() {
        return IntStream.range(0, 12)
                .mapToObj(no -> MONDAY.minusWeeks(11 - no))
                .map(monday -> new Point(
                        Weeks.name(monday),
                        Weeks.label(monday),
                        30 + monday.getDayOfMonth(),
                        30,
                        4,
                        0.80 + monday.getDayOfMonth() / 200.0,
                        40,
                        15,
                        0.375,
                        monday.isBefore(MONDAY.minusWeeks(1))))
                .toList();
    }

    static Measure measure(
            String id, String label, Unit unit, Double value, Figure.Band target, Boolean good, Double previous) {
        return new Measure(id, label, unit, null, value, 41, target, good, previous);
    }
}
