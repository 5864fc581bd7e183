package io.handoff.process.facade;

import io.handoff.activity.Activity;
import io.handoff.process.Handoff;
import io.handoff.process.Mql;
import io.handoff.process.Mqls;
import io.handoff.process.OpenHandoffs;
import io.handoff.process.engine.HandoffWalk;
import io.handoff.process.mql.RecordResponse;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An activity of sales on a contact whose MQL is open. */
@Component
public class Respond {

    private final OpenHandoffs handoffs;
    private final Mqls mqls;
    private final RecordResponse recordResponse;
    private final Teams teams;
    private final HandoffWalk walk;

    Respond(OpenHandoffs handoffs, Mqls mqls, RecordResponse recordResponse, Teams teams, HandoffWalk walk) {
        this.handoffs = handoffs;
        this.mqls = mqls;
        this.recordResponse = recordResponse;
        this.teams = teams;
        this.walk = walk;
    }

    public void with(String contactId, Activity activity) {
        handoffs.of(contactId)
                .ifPresent(handoff -> mqls.latestOf(contactId)
                        .filter(mql -> mql.isOpen() && mql.handoffId().equals(handoff.id()))
                        .filter(mql -> recordResponse.record(mql, activity, by(mql, activity)))
                        .ifPresent(mql -> stopTheLadder(handoff)));
    }

    /** Absent = the owner; an unknown address = a person, credited to nobody. */
    private String by(Mql mql, Activity activity) {
        return activity.repEmail() == null
                ? mql.ownerId()
                : teams.repByEmail(activity.repEmail()).map(Rep::id).orElse(null);
    }

    private void stopTheLadder(Handoff handoff) {
        walk.set(handoff.processInstanceId(), Map.of("responded", true));
        walk.tell(handoff.processInstanceId(), "FirstResponseLogged");
    }
}
