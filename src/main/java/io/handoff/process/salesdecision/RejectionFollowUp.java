package io.handoff.process.salesdecision;

import static io.handoff.engine.VariableNames.ACCOUNT_EXECUTIVE;
import static io.handoff.engine.VariableNames.ACTION;
import static io.handoff.engine.VariableNames.OUTCOME;
import static io.handoff.engine.VariableNames.TRACK;
import static io.handoff.engine.VariableNames.WAITS_FOR;

import io.handoff.assignment.Assignments;
import io.handoff.engine.HandoffVariables;
import io.handoff.mql.Mqls;
import io.handoff.process.message.RejectionNotifications;
import java.time.Clock;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Records the answer of {@code rejection-handling} on the MQL, releases its owner and notifies sales. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RejectionFollowUp {

    private final Mqls mqls;
    private final Assignments assignments;
    private final RejectionNotifications notifications;
    private final Clock clock;

    public void record(HandoffVariables handoff) {
        var action = handoff.maybe(ACTION).orElse("DISQUALIFY");
        mqls.change(
                handoff.mqlId(),
                mql -> mql.followedUp(
                        action,
                        handoff.maybe(TRACK).orElse(null),
                        handoff.maybe(WAITS_FOR).orElse(null),
                        clock.instant()));
        assignments.release(handoff.mqlId(), handoff.maybe(OUTCOME).orElse(action), clock.instant());
        notifications.salesWhatFollows(
                handoff.mqlId(), action, handoff.maybe(ACCOUNT_EXECUTIVE).orElse(null));
    }
}
