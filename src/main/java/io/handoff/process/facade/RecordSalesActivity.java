package io.handoff.process.facade;

import static io.handoff.engine.ElementIds.ACCEPT_OR_REJECT_MQL;
import static io.handoff.engine.MessageNames.FIRST_RESPONSE_LOGGED;
import static io.handoff.engine.VariableNames.RESPONDED;

import io.handoff.activity.Activity;
import io.handoff.mql.Handoff;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.mql.OpenHandoffs;
import io.handoff.process.clock.RecordResponse;
import io.handoff.process.instance.HandoffInstances;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Records a sales activity as response to a contact's MQL. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RecordSalesActivity {

    private final OpenHandoffs handoffs;
    private final Mqls mqls;
    private final RecordResponse recordResponse;
    private final HandoffInstances instances;

    public void with(String contactId, Activity activity) {
        if (activity.isFromProspect()) {
            raisePriority(contactId, activity);
        }
        mqls.of(contactId).stream()
                .filter(mql -> answers(activity, mql))
                .reduce((earlier, later) -> later)
                .filter(mql -> recordResponse.record(mql, activity) && mql.isOpen())
                .flatMap(mql ->
                        handoffs.of(contactId).filter(handoff -> handoff.id().equals(mql.handoffId())))
                .ifPresent(this::stopEscalation);
    }

    /** CRMs often report a call after the decision it led to; the time of the call counts. */
    private static boolean answers(Activity activity, Mql mql) {
        return mql.isOpen() || mql.decidedAt() != null && !activity.occurredAt().isAfter(mql.decidedAt());
    }

    /** The prospect contacts us first: no response, the clock runs on, but the rep's task gets a higher priority. */
    private void raisePriority(String contactId, Activity activity) {
        mqls.latestOf(contactId)
                .filter(mql -> mql.isOpen() && mql.respondedAt() == null)
                .filter(mql -> !activity.occurredAt().isBefore(mql.mqlAt()))
                .flatMap(mql -> handoffs.of(contactId))
                .ifPresent(handoff -> instances.raise(handoff.processInstanceId(), ACCEPT_OR_REJECT_MQL));
    }

    private void stopEscalation(Handoff handoff) {
        instances.set(handoff.processInstanceId(), Map.of(RESPONDED, true));
        instances.correlate(handoff.processInstanceId(), FIRST_RESPONSE_LOGGED);
    }
}
