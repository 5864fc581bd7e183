package io.handoff.process.facade;

import static io.handoff.engine.MessageNames.STAGE_SET_BY_ADMIN;
import static io.handoff.engine.VariableNames.MQL_ID;
import static io.handoff.engine.VariableNames.MQL_TYPE;
import static io.handoff.engine.VariableNames.REASON_CODE;
import static io.handoff.engine.VariableNames.SCORE;

import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.MoveCause;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.Mqls;
import io.handoff.mql.OpenHandoffs;
import io.handoff.process.instance.HandoffInstances;
import java.time.Clock;
import java.util.HashMap;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Returns a rejected MQL to sales after its appeal, as the same pass with another owner; what followed the rejection ends. Does nothing if
 * the contact has a later MQL.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ReopenMql {

    private final OpenHandoffs handoffs;
    private final Mqls mqls;
    private final StartHandoff startHandoff;
    private final Lifecycle lifecycle;
    private final HandoffInstances instances;
    private final Clock clock;

    /** @param by who decided the appeal */
    public void reopen(Mql mql, String by) {
        var latest = mqls.latestOf(mql.contactId()).map(Mql::id).filter(mql.id()::equals);
        if (latest.isEmpty() || mql.status() != MqlStatus.REJECTED) {
            return;
        }
        handoffs.of(mql.contactId())
                .ifPresent(handoff -> instances.correlate(handoff.processInstanceId(), STAGE_SET_BY_ADMIN));
        if (lifecycle.stageOf(mql.contactId()) == Stage.DISQUALIFIED) {
            lifecycle.move(mql.contactId(), Stage.LEAD, MoveCause.byHand(by, "Appeal"), clock.instant());
        }
        mqls.change(mql.id(), Mql::reopened);
        var same = new HashMap<String, Object>();
        same.put(MQL_ID, mql.id());
        same.put(MQL_TYPE, mql.type());
        same.put(REASON_CODE, mql.reasonCode());
        same.put(SCORE, mql.score());
        startHandoff.at("MQL", mql.contactId(), clock.instant(), same);
    }
}
