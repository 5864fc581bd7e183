package io.handoff.process.mql;

import io.handoff.notification.NurtureMails;
import io.handoff.process.HandoffVariables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** A rejected contact in the hands of marketing. */
@Component
public class Nurture {

    /** Waits for a fact to change however long that takes; a timer needs a date all the same. */
    public static final Instant WITHOUT_TIME_LIMIT = Instant.parse("9999-12-31T00:00:00Z");

    private final NurtureMails mails;
    private final FollowUps followUps;
    private final Clock clock;

    Nurture(NurtureMails mails, FollowUps followUps, Clock clock) {
        this.mails = mails;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** Enrols and returns the end of the cool-off. */
    public Instant enrol(HandoffVariables handoff) {
        followUps.told(handoff);
        return handoff.maybeNumber("coolOffDays")
                .map(days -> clock.instant().plus(Duration.ofDays(days)))
                .orElse(WITHOUT_TIME_LIMIT);
    }

    public void touch(HandoffVariables handoff) {
        mails.send(handoff.contactId(), handoff.mqlId(), handoff.text("touchTemplate"), handoff.number("touchNumber"));
    }
}
