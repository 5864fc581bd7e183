package io.handoff.reporting.review.task;

import static io.handoff.engine.ElementIds.REVIEW_AS_MARKETING;

import io.handoff.process.CurrentPerson;
import io.handoff.reporting.review.AnswerReview;
import io.handoff.reporting.review.ReviewTeam;
import io.handoff.reporting.review.ReviewText;
import org.springframework.stereotype.Component;

/** "Review as marketing": marketing reviews the week. */
@Component
class ReviewAsMarketing extends ReviewTask {

    ReviewAsMarketing(AnswerReview answers, ReviewText words, CurrentPerson person) {
        super(ReviewTeam.MARKETING, answers, words, person);
    }

    @Override
    public String task() {
        return REVIEW_AS_MARKETING;
    }
}
