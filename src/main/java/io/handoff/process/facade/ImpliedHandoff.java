package io.handoff.process.facade;

import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.Stage;
import io.handoff.process.Handoff;
import io.handoff.process.engine.HandoffWalk;
import io.handoff.process.mql.PromoteContact;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A handoff that begins where a deal shows the contact to be: an MQL and its acceptance that nobody recorded are made up for, flagged. */
@Component
class ImpliedHandoff {

    private final Lifecycle lifecycle;
    private final StartHandoff startHandoff;
    private final PromoteContact promote;
    private final HandoffWalk walk;

    ImpliedHandoff(Lifecycle lifecycle, StartHandoff startHandoff, PromoteContact promote, HandoffWalk walk) {
        this.lifecycle = lifecycle;
        this.startHandoff = startHandoff;
        this.promote = promote;
        this.walk = walk;
    }

    void start(String contactId, Instant at, Map<String, Object> facts) {
        var implied = new HashMap<>(facts);
        implied.put("impliedBy", "deal");
        implied.put("mqlType", "IMPLIED");
        implied.put("mqlId", promote.toImpliedMql(contactId, at, "deal"));
        startHandoff.at("SQL", contactId, at, implied);
    }

    /** The handoff waits elsewhere, in a nurture or for an owner: it ends, and goes on from the deal. */
    void startInstead(Handoff handoff, Instant at, Map<String, Object> facts) {
        walk.tell(handoff.processInstanceId(), "StageSetByAdmin");
        if (lifecycle.stageOf(handoff.contactId()) == Stage.OPPORTUNITY) {
            promote.recycled(handoff.contactId());
        }
        start(handoff.contactId(), at, facts);
    }
}
