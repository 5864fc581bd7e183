package io.handoff.reporting.review;

import io.handoff.reporting.health.Alert;
import io.handoff.reporting.health.Figure.Unit;
import io.handoff.reporting.review.WeekFigures.Pattern;
import io.handoff.reporting.review.WeekFigures.Point;
import io.handoff.reporting.review.WeekFigures.Reason;
import java.util.List;

/**
 * What the email of a review says, in words; both its parts are written from it.
 *
 * @param title "Weekly review, week 21 (18 – 24 May)"
 * @param warnings what to know before one believes the numbers: late, or not all counted yet
 * @param late of the week before: numbers that should have been there then
 * @param matured of the week before: what went on since
 * @param decisions of earlier reviews
 * @param images names of the charts that could be drawn
 * @param link to the page, {@code tasks} to Tasklist
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

    /** @param previous of the week before; empty when there was nothing */
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

    /** @param overdue its day has passed */
    record Todo(String team, String what, String who, String until, boolean overdue) {}

    /** Called from the template. */
    public boolean shows(String image) {
        return images.contains(image);
    }
}
