package io.handoff.reporting.review.step;

import static io.handoff.engine.VariableNames.WEEK;

import io.handoff.engine.HandoffVariables;
import io.handoff.reporting.review.SendReviews;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send review": emails the review to marketing and sales leadership. */
@Component
@RequiredArgsConstructor
class SendReview implements JavaDelegate {

    private final SendReviews reviews;

    @Override
    public void execute(DelegateExecution execution) {
        reviews.send(HandoffVariables.of(execution).text(WEEK));
    }
}
