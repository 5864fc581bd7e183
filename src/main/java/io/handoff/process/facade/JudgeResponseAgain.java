package io.handoff.process.facade;

import io.handoff.activity.Activities;
import io.handoff.activity.Activity;
import io.handoff.decision.ActivityOutcomes;
import io.handoff.engine.RefusedByRule;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.Mqls;
import io.handoff.process.clock.DisputeBreach;
import io.handoff.process.clock.RecordResponse;
import io.handoff.sla.ResponseClocks;
import io.handoff.sla.ResponseCorrections;
import java.time.Clock;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * A manager decides again what the first response to an MQL was, by the activities as they are told now, deletions and other times included.
 * The ledger keeps the earlier entries, who decided and why.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class JudgeResponseAgain {

    private final Activities activities;
    private final ActivityOutcomes outcomes;
    private final Mqls mqls;
    private final RecordResponse recordResponse;
    private final RecordSalesActivity recordSalesActivity;
    private final CorrectResponse correctResponse;
    private final ResponseCorrections corrections;
    private final ResponseClocks clocks;
    private final Clock clock;

    /** @throws RefusedByRule without a reason, or if the response is the one that counts already */
    public void of(Mql mql, String by, String reason) {
        var why = DisputeBreach.requireWords(reason);
        var response = activities
                .firstResponse(mql.contactId(), mql.mqlAt(), outcomes.of(mql))
                .filter(found -> mql.decidedAt() == null || !found.occurredAt().isAfter(mql.decidedAt()));
        if (isCounted(mql, response)) {
            throw new RefusedByRule("Nothing has changed: the first response is the one that counts already.");
        }
        if (response.isPresent()) {
            replace(mql, response.get(), by, why);
        } else if (mql.isOpen()) {
            correctResponse.withdraw(mql, by, why);
        } else {
            withdraw(mql, by, why);
        }
    }

    private boolean isCounted(Mql mql, Optional<Activity> response) {
        return response.map(Activity::occurredAt).equals(Optional.ofNullable(mql.respondedAt()))
                || response.isEmpty() && isDecision(mql);
    }

    /** A decision that counted as the response is not corrected by activities. */
    private boolean isDecision(Mql mql) {
        return mql.respondedAt() != null
                && mql.respondedAt().equals(mql.decidedAt())
                && activities.of(mql.contactId()).stream()
                        .noneMatch(activity -> activity.occurredAt().equals(mql.decidedAt()));
    }

    private void replace(Mql mql, Activity response, String by, String why) {
        if (mql.isOpen() && mql.respondedAt() == null) {
            recordSalesActivity.with(mql.contactId(), response);
            return;
        }
        var rep = recordResponse.creditedTo(mql, response);
        corrections.replace(mql.id(), response.occurredAt(), rep, by, why);
        mqls.change(mql.id(), one -> one.responseWithdrawn(one.respondBy()).respondedTo(response.occurredAt(), rep));
    }

    private void withdraw(Mql mql, String by, String why) {
        corrections.withdraw(mql.id(), by, why);
        mqls.change(mql.id(), one -> one.responseWithdrawn(one.respondBy()));
        if (mql.decidedAt() == null) {
            clocks.cancelled(mql.id(), mql.outcome(), clock.instant());
        } else {
            clocks.decidedWithoutResponse(mql.id(), mql.status() == MqlStatus.ACCEPTED, mql.decidedAt());
        }
    }
}
