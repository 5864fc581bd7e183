package io.handoff.process.verdict;

import io.handoff.assignment.Assignments;
import io.handoff.engine.HandoffVariables;
import io.handoff.mql.Mqls;
import io.handoff.process.message.RejectionNotifications;
import java.time.Clock;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Records the answer of {@code rejection-handling} on the MQL, releases its owner and tells sales. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class FollowUps {

    private final Mqls mqls;
    private final Assignments assignments;
    private final RejectionNotifications notifications;
    private final Clock clock;

    public void told(HandoffVariables handoff) {
        var action = handoff.maybe("action").orElse("DISQUALIFY");
        mqls.change(
                handoff.mqlId(),
                mql -> mql.followedUp(
                        action,
                        handoff.maybe("track").orElse(null),
                        handoff.maybe("waitsFor").orElse(null),
                        clock.instant()));
        assignments.release(handoff.mqlId(), handoff.maybe("outcome").orElse(action), clock.instant());
        notifications.salesWhatFollows(
                handoff.mqlId(), action, handoff.maybe("accountExecutive").orElse(null));
    }
}
