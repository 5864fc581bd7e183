package io.handoff.reporting.review.task;

import static io.handoff.engine.ElementIds.REVIEW_AS_SALES;

import io.handoff.process.CurrentPerson;
import io.handoff.reporting.review.AnswerReview;
import io.handoff.reporting.review.ReviewTeam;
import io.handoff.reporting.review.ReviewText;
import org.springframework.stereotype.Component;

/** "Review as sales": sales leadership reviews the week. */
@Component
class ReviewAsSales extends ReviewTask {

    ReviewAsSales(AnswerReview answers, ReviewText words, CurrentPerson person) {
        super(ReviewTeam.SALES, answers, words, person);
    }

    @Override
    public String task() {
        return REVIEW_AS_SALES;
    }
}
