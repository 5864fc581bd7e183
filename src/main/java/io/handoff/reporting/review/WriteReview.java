package io.handoff.reporting.review;

import io.handoff.output.DateText;
import io.handoff.reporting.health.Figure.Unit;
import io.handoff.reporting.query.ReportHeaders;
import io.handoff.reporting.query.Weeks;
import io.handoff.reporting.review.Restatement.Line;
import io.handoff.reporting.review.Restatement.Why;
import io.handoff.reporting.review.ReviewPage.Row;
import io.handoff.reporting.review.ReviewPage.Share;
import io.handoff.reporting.review.ReviewPage.Todo;
import io.handoff.reporting.review.WeekFigures.Measure;
import io.handoff.team.Teams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Writes the review email's contents: the frozen numbers, changes of the week before, and open decisions. */
@Component
@RequiredArgsConstructor
class WriteReview {

    private static final Set<String> HEADLINE = Set.of("MQLS", "SLA_COMPLIANCE", "MEDIAN_RESPONSE", "MQL_TO_SQL");
    private static final int MAX_REASONS = 8;

    private final Reviews reviews;
    private final LateEvents lateEvents;
    private final ReviewAnswers answers;
    private final ReadWeekFigures figures;
    private final Teams teams;
    private final ReportHeaders headers;
    private final ReviewSettings settings;

    ReviewPage page(WeeklyReview review, List<String> images) {
        var week = review.figures();
        var before = week.monday().minusWeeks(1);
        var changed = changedSince(before);
        return new ReviewPage(
                title(week),
                teams.company().name(),
                warnings(review),
                rows(week, true),
                rows(week, false),
                week.alerts(),
                week.trend().stream().map(ReviewPage.Week::of).toList(),
                week.mostFrequentReasons(MAX_REASONS).stream().map(Share::of).toList(),
                "the last %d weeks".formatted(ReadWeekFigures.PATTERN_WEEKS),
                week.patterns(),
                Weeks.label(before),
                restated(before, texts(changed, Why.LATE)),
                texts(changed, Why.MATURED),
                todos(week),
                images,
                settings.link("/funnel-health?to=" + week.week()),
                settings.link("/camunda/app/tasklist/default/"));
    }

    static String title(WeekFigures week) {
        return "Weekly review, week %d (%s)"
                .formatted(Integer.parseInt(week.week().substring(6)), week.label());
    }

    /** With the late events behind it. */
    private List<String> restated(LocalDate monday, List<String> changed) {
        return changed.isEmpty()
                ? changed
                : reviews.find(Weeks.name(monday))
                        .map(frozen -> Stream.concat(
                                        changed.stream(), lateEvents.texts(monday, frozen.frozenAt()).stream())
                                .toList())
                        .orElse(changed);
    }

    /** Numbers of the frozen week that have changed since; empty if the week was not frozen. */
    List<Line> changedSince(LocalDate monday) {
        return reviews
                .find(Weeks.name(monday))
                .map(frozen -> Restatement.of(frozen.figures().measures(), figures.measuresOf(monday)))
                .orElse(List.of())
                .stream()
                .filter(line -> line.why() != null)
                .toList();
    }

    /** Decisions of earlier reviews that are not due yet, and all of the last review. */
    List<Todo> todos(WeekFigures week) {
        var today = headers.today();
        var names = teams.names();
        return answers.ofEarlierReviews(week.week(), week.monday().minusWeeks(1), today).stream()
                .map(decision -> new Todo(
                        decision.team().label(),
                        decision.what(),
                        names.ofPerson(decision.who()),
                        DateText.day(decision.until()),
                        decision.until().isBefore(today)))
                .toList();
    }

    static List<String> warnings(WeeklyReview review) {
        var warnings = new ArrayList<String>();
        if (review.late()) {
            warnings.add("This week was frozen late: the application was stopped when it was its turn.");
        }
        if (review.figures().behind() > 0) {
            warnings.add(
                    ("Counting was behind when the week was frozen: %,d changes are not in these numbers yet. The next "
                                    + "review says what changed.")
                            .formatted(review.figures().behind()));
        }
        return warnings;
    }

    static List<Row> rows(WeekFigures week, boolean headline) {
        return week.measures().stream()
                .filter(measure -> HEADLINE.contains(measure.id()) == headline)
                .map(WriteReview::row)
                .toList();
    }

    private static Row row(Measure measure) {
        var counted = measure.unit() == Unit.COUNT;
        return new Row(
                measure.label(),
                FigureText.of(measure),
                FigureText.of(measure.unit(), measure.target()),
                measure.good(),
                measure.previous() == null ? "" : FigureText.of(measure.unit(), measure.currency(), measure.previous()),
                measure.n(),
                counted);
    }

    private static List<String> texts(List<Line> lines, Why why) {
        return lines.stream().filter(line -> line.why() == why).map(Line::text).toList();
    }
}
