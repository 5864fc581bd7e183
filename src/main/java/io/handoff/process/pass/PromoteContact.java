package io.handoff.process.pass;

import static io.handoff.engine.VariableNames.IMPLIED_BY;
import static io.handoff.engine.VariableNames.MQL_ID;

import io.handoff.engine.HandoffVariables;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.MoveCause;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import java.time.Clock;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Moves a contact up one stage; moves implied by a deal are flagged. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class PromoteContact {

    private final Lifecycle lifecycle;
    private final Mqls mqls;
    private final NewMqls newMqls;
    private final Clock clock;

    /** Stage MQL with a new MQL, or with the existing one after a successful appeal. */
    public Mql toMql(HandoffVariables handoff) {
        var reopened = handoff.maybe(MQL_ID).flatMap(mqls::find);
        if (reopened.isPresent()) {
            move(handoff, Stage.MQL, MoveCause.PROCESS, "REOPENED");
            return reopened.get();
        }
        var mql = newMqls.open(handoff);
        move(handoff, Stage.MQL, MoveCause.PROCESS, mql.reasonCode());
        return mql;
    }

    /** Stage MQL as implied by a deal; returns the id of the implied MQL. */
    public String toImpliedMql(String contactId, Instant at, String impliedBy) {
        if (lifecycle.stageOf(contactId) == Stage.SUBSCRIBER) {
            lifecycle.move(contactId, Stage.LEAD, implied("DEAL_CREATED"), clock.instant());
        }
        if (lifecycle.stageOf(contactId) == Stage.LEAD) {
            lifecycle.move(contactId, Stage.MQL, implied("DEAL_CREATED"), clock.instant());
        }
        return newMqls.accepted(contactId, at, impliedBy);
    }

    /** Only the implied MQL, where the stage is set already. */
    public String impliedMqlRow(String contactId, Instant at, String impliedBy) {
        return newMqls.accepted(contactId, at, impliedBy);
    }

    public void toSql(HandoffVariables handoff) {
        move(handoff, Stage.SQL, whoDecided(handoff), "ACCEPTED");
        mqls.change(handoff.mqlId(), mql -> mql.becameSql(clock.instant()));
    }

    public void toOpportunity(HandoffVariables handoff) {
        move(handoff, Stage.OPPORTUNITY, MoveCause.PROCESS, "DEAL_CREATED");
        mqls.change(handoff.mqlId(), mql -> mql.becameOpportunity(clock.instant()));
    }

    public void toCustomer(HandoffVariables handoff) {
        move(handoff, Stage.CUSTOMER, MoveCause.PROCESS, "DEAL_WON");
        mqls.change(handoff.mqlId(), mql -> mql.becameCustomer(clock.instant()));
    }

    private String whoDecided(HandoffVariables handoff) {
        return mqls.find(handoff.mqlId()).map(Mql::decidedBy).orElse(MoveCause.PROCESS);
    }

    private void move(HandoffVariables handoff, Stage stage, String by, String reason) {
        var implied = handoff.maybe(IMPLIED_BY).isPresent();
        lifecycle.move(handoff.contactId(), stage, new MoveCause(by, reason, implied, false), clock.instant());
    }

    private static MoveCause implied(String reason) {
        return MoveCause.implied(MoveCause.PROCESS, reason);
    }
}
