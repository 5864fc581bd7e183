package io.handoff.reporting.review;

import io.handoff.reporting.health.Alert;
import io.handoff.reporting.health.Figure.Unit;
import io.handoff.reporting.review.WeekFigures.Pattern;
import io.handoff.reporting.review.WeekFigures.Point;
import io.handoff.reporting.review.WeekFigures.Reason;
import java.util.List;

/**
 * The contents of the review email, formatted; the HTML and the text template use it.
 *
 * @param title "Weekly review, week 21 (18 – 24 May)"
 * @param warnings limits of the numbers: frozen late, or not all changes counted
 * @param late differences of the week before that should have been counted when it was frozen
 * @param matured expected differences of the week before
 * @param decisions of earlier reviews
 * @param images names of the charts that could be drawn
 * @param link to Funnel Health; {@code tasks} to Tasklist
 */
record ReviewPage(
        String title,
        String company,
        List<String> warnings,
        List<Row> headline,
        List<Row> more,
        List<Alert> alerts,
        List<Week> weeks,
        List<Share> reasons,
        String reasonsPeriod,
        List<Pattern> patterns,
        String weekBefore,
        List<String> late,
        List<String> matured,
        List<Todo> decisions,
        List<String> images,
        String link,
        String tasks) {

    /** @param previous value of the week before; empty if none */
    record Row(String label, String value, String target, Boolean good, String previous, long n, boolean counted) {}

    record Week(String week, String label, long mqls, String sla, String mqlToSql) {

        static Week of(Point point) {
            return new Week(
                    point.week(),
                    point.label(),
                    point.mqls(),
                    FigureText.of(Unit.SHARE, null, point.sla()),
                    FigureText.of(Unit.SHARE, null, point.mqlToSql())
                            + (point.mature() || point.mqlToSql() == null ? "" : " so far"));
        }
    }

    record Share(String label, long count, String share) {

        static Share of(Reason reason) {
            return new Share(reason.label(), reason.count(), FigureText.of(Unit.SHARE, null, reason.share()));
        }
    }

    /** @param overdue its due date has passed */
    record Todo(String team, String what, String who, String until, boolean overdue) {}

    public boolean shows(String image) {
        return images.contains(image);
    }
}
