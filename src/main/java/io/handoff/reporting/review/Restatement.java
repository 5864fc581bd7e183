package io.handoff.reporting.review;

import io.handoff.reporting.health.Figure.Unit;
import io.handoff.reporting.review.WeekFigures.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Compares the frozen numbers of a week with the current ones and explains the differences; a pure function. */
final class Restatement {

    private Restatement() {}

    /**
     * @param frozen null when there was no such number or value
     * @param now null when there is none any more
     * @param why null when unchanged
     * @param text "MQLs: 43 now, 41 when the week was frozen: reported or corrected late", or "unchanged"
     */
    record Line(String id, String label, Double frozen, Double now, Why why, String text) {}

    enum Why {
        /** Expected to change after the week: cohorts mature, running clocks end, sales decides, deals close. */
        MATURED,
        /** Should have been counted when frozen: an event came late, or data was corrected, merged or erased since. */
        LATE
    }

    static List<Line> of(List<Measure> frozen, List<Measure> now) {
        var then = byId(frozen);
        var today = byId(now);
        var wasPending = value(then.get("PENDING")) > 0;
        var sameMqls = Objects.equals(valueOf(then.get("MQLS")), valueOf(today.get("MQLS")));
        var ids = new ArrayList<>(then.keySet());
        today.keySet().stream().filter(id -> !then.containsKey(id)).forEach(ids::add);
        return ids.stream()
                .map(id -> line(then.get(id), today.get(id), wasPending, sameMqls))
                .toList();
    }

    private static Line line(Measure then, Measure now, boolean wasPending, boolean sameMqls) {
        var known = then == null ? now : then;
        var frozen = then == null ? nothing(known) : then.value();
        var today = now == null ? nothing(known) : now.value();
        if (same(frozen, today)) {
            return new Line(known.id(), known.label(), frozen, today, null, "unchanged");
        }
        var why = matures(known.id(), wasPending, sameMqls) ? Why.MATURED : Why.LATE;
        return new Line(known.id(), known.label(), frozen, today, why, text(known, frozen, today, why));
    }

    private static String text(Measure known, Double frozen, Double now, Why why) {
        return "%s: %s now, %s when the week was frozen%s"
                .formatted(
                        known.label(),
                        FigureText.of(known.unit(), known.currency(), now),
                        FigureText.of(known.unit(), known.currency(), frozen),
                        why == Why.LATE ? ": reported or corrected late" : "");
    }

    private static boolean matures(String id, boolean wasPending, boolean sameMqls) {
        return switch (id) {
            case "MQLS" -> false;
            case "MET", "MISSED", "PENDING", "SLA_COMPLIANCE", "WITHIN_TARGET", "MEDIAN_RESPONSE", "P90_RESPONSE" ->
                wasPending && sameMqls;
            default -> id.startsWith("SLA:") ? wasPending && sameMqls : true;
        };
    }

    private static boolean same(Double one, Double other) {
        return one == null ? other == null : other != null && Math.abs(one - other) < 1e-9;
    }

    /** A missing count or amount is zero; a missing share or time is null. */
    private static Double nothing(Measure measure) {
        return measure.unit() == Unit.COUNT || measure.unit() == Unit.MONEY ? 0.0 : null;
    }

    private static double value(Measure measure) {
        return measure == null || measure.value() == null ? 0 : measure.value();
    }

    private static Double valueOf(Measure measure) {
        return measure == null ? null : measure.value();
    }

    private static LinkedHashMap<String, Measure> byId(List<Measure> measures) {
        var byId = new LinkedHashMap<String, Measure>();
        measures.forEach(measure -> byId.put(measure.id(), measure));
        return byId;
    }
}
