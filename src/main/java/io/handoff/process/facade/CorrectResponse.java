package io.handoff.process.facade;

import io.handoff.activity.Activities;
import io.handoff.activity.Activity;
import io.handoff.activity.CorrectedActivity;
import io.handoff.decision.ActivityOutcomes;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.process.clock.WithdrawResponse;
import io.handoff.process.instance.AwaitResponseAgain;
import io.handoff.process.message.MqlNotifications;
import io.handoff.sla.ResponseCorrections;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Applies a correction of a logged activity. An outcome that counts for nothing, such as a bounce, withdraws the response of an open MQL.
 * Anything else, a deletion or another time for example, is noted in the ledger: the judgement stays until a manager decides again.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class CorrectResponse {

    private final Activities activities;
    private final ActivityOutcomes outcomes;
    private final Mqls mqls;
    private final ResponseCorrections corrections;
    private final WithdrawResponse withdrawResponse;
    private final RecordSalesActivity recordSalesActivity;
    private final AwaitResponseAgain awaitResponseAgain;
    private final MqlNotifications notifications;

    public void of(String contactId, CorrectedActivity corrected) {
        if (corrected.before().equals(corrected.after())) {
            return;
        }
        for (var mql : mqls.of(contactId)) {
            if (answered(mql, corrected.before())) {
                correct(mql, corrected);
            }
        }
        mqls.latestOf(contactId)
                .filter(mql -> mql.isOpen() && !counts(mql, corrected.before()) && counts(mql, corrected.after()))
                .ifPresent(mql -> recordSalesActivity.with(contactId, corrected.after()));
    }

    /** The recorded response is known by its time; of two at the same instant the other one takes its place. */
    private boolean answered(Mql mql, Activity before) {
        return before.occurredAt().equals(mql.respondedAt()) && counts(mql, before);
    }

    private boolean counts(Mql mql, Activity activity) {
        return activities.isResponse(activity, mql.mqlAt(), outcomes.of(mql));
    }

    private void correct(Mql mql, CorrectedActivity corrected) {
        var before = corrected.before();
        var after = corrected.after();
        var newOutcome = !Objects.equals(before.outcome(), after.outcome())
                || !Objects.equals(before.duration(), after.duration());
        if (mql.isOpen() && newOutcome && after.deletedAt() == null && !counts(mql, after)) {
            withdraw(mql, null, after.outcome());
        } else {
            corrections.note(mql.id(), after.deletedAt() == null ? "CHANGED" : "DELETED");
        }
    }

    void withdraw(Mql mql, String by, String note) {
        withdrawResponse.of(mql, by, note).ifPresent(waiting -> {
            awaitResponseAgain.of(mql, waiting.dues());
            notifications.thatResponseWasNone(mql.id(), note);
        });
    }
}
