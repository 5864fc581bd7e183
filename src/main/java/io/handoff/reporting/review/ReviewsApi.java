package io.handoff.reporting.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.handoff.reporting.query.Weeks;
import io.handoff.reporting.review.LateEvents.LateEvent;
import io.handoff.reporting.review.Restatement.Line;
import io.handoff.reporting.review.Restatement.Why;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Weekly reviews: frozen numbers compared with current ones, and the decisions. */
@RestController
@RequestMapping("/api/reports/reviews")
@Tag(name = "Reports")
@RequiredArgsConstructor
class ReviewsApi {

    private static final int MAX_PAGE_SIZE = 100;

    private final Reviews reviews;
    private final LateEvents lateEvents;
    private final ReviewAnswers answers;
    private final ReadWeekFigures figures;

    record Page(List<Review> content, PageNumber page) {}

    record PageNumber(int number, int size, long totalElements) {}

    /**
     * A week in the list.
     *
     * @param late frozen later than scheduled, because the application was stopped
     * @param behind number of changes not counted yet when it was frozen
     */
    record Review(
            String week,
            LocalDate start,
            String label,
            Instant frozenAt,
            boolean late,
            long behind,
            List<ReviewAnswer> answers) {}

    /**
     * One week.
     *
     * @param restated differences that should have been counted when the week was frozen; {@code matured} the expected ones
     * @param lateEvents events of the week that arrived after it was frozen, if it is restated
     * @param lines every number, frozen and now
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OneReview(
            Review review,
            WeekFigures frozen,
            List<String> restated,
            List<String> matured,
            List<LateEvent> lateEvents,
            List<Line> lines) {}

    @GetMapping
    @Operation(summary = "The weeks that were reviewed, the latest first, with what was decided")
    Page list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        var number = Math.max(page, 0);
        var length = Math.min(Math.max(size, 1), MAX_PAGE_SIZE);
        return new Page(
                reviews.page(length, (long) number * length).stream()
                        .map(this::review)
                        .toList(),
                new PageNumber(number, length, reviews.count()));
    }

    @GetMapping("/{week}")
    @Operation(summary = "A week as it was frozen, beside what its numbers are now, with the differences in words")
    OneReview show(@PathVariable String week) {
        var monday = Weeks.parse(week);
        var frozen = reviews.find(Weeks.name(monday)).orElseThrow(() -> notReviewed(week));
        var lines = Restatement.of(frozen.figures().measures(), figures.measuresOf(monday));
        var restated = texts(lines, Why.LATE);
        return new OneReview(
                review(frozen),
                frozen.figures(),
                restated,
                texts(lines, Why.MATURED),
                restated.isEmpty() ? List.of() : lateEvents.of(monday, frozen.frozenAt()),
                lines);
    }

    private Review review(WeeklyReview review) {
        var week = review.figures();
        return new Review(
                week.week(),
                week.monday(),
                week.label(),
                review.frozenAt(),
                review.late(),
                week.behind(),
                answers.of(week.week()));
    }

    private static List<String> texts(List<Line> lines, Why why) {
        return lines.stream().filter(line -> line.why() == why).map(Line::text).toList();
    }

    private static ErrorResponseException notReviewed(String week) {
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "The week %s was not reviewed.".formatted(week)),
                null);
    }
}
