package io.handoff.process.mql;

import io.handoff.process.HandoffVariables;
import io.handoff.process.Mqls;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What {@code rejection-handling} decided, kept on the MQL and told to who rejected it. */
@Component
public class FollowUps {

    private final Mqls mqls;
    private final Tell tell;
    private final Clock clock;

    FollowUps(Mqls mqls, Tell tell, Clock clock) {
        this.mqls = mqls;
        this.tell = tell;
        this.clock = clock;
    }

    public void told(HandoffVariables handoff) {
        var action = handoff.maybe("action").orElse("DISQUALIFY");
        mqls.followedBy(
                handoff.mqlId(),
                action,
                handoff.maybe("track").orElse(null),
                handoff.maybe("waitsFor").orElse(null),
                clock.instant());
        tell.whoRejectedWhatFollows(handoff.mqlId(), action);
    }
}
