package io.handoff.process.nurture;

import io.handoff.engine.HandoffVariables;
import io.handoff.engine.SmallProcesses;
import io.handoff.mql.NurtureStays;
import io.handoff.notification.NurtureMails;
import io.handoff.process.verdict.FollowUps;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Nurture of a rejected contact: enrolment, emails and end. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Nurture {

    /** Stands for a wait without time limit, because a timer needs a date. */
    public static final Instant WITHOUT_TIME_LIMIT = Instant.parse("9999-12-31T00:00:00Z");

    private static final String NO_MORE = "NONE";

    private final NurtureMails mails;
    private final NurtureStays stays;
    private final FollowUps followUps;
    private final SmallProcesses processes;
    private final Teams teams;
    private final Clock clock;

    public void enrol(HandoffVariables handoff) {
        followUps.told(handoff);
        var until = handoff.maybeNumber("coolOffDays").map(days -> now().plus(Duration.ofDays(days)));
        stays.clear(handoff.mqlId());
        stays.enrolled(
                handoff.mqlId(),
                handoff.handoffId(),
                handoff.contactId(),
                handoff.text("track"),
                now(),
                until.orElse(null),
                handoff.maybe("waitsFor").orElse(null));
        handoff.set("coolOffUntil", until.orElse(WITHOUT_TIME_LIMIT))
                .set("touchNumber", 1)
                .set("touchesFrom", now());
    }

    /** Sets the time of the next email, unless the emails are stopped. */
    public void plan(HandoffVariables handoff) {
        if (isStopped(handoff) || handoff.text("touchTemplate").equals(NO_MORE)) {
            handoff.set("touchTemplate", NO_MORE).set("nextTouchAt", (Instant) null);
            stays.planned(handoff.mqlId(), null, null);
            return;
        }
        var rhythm = CalendarTime.after(
                handoff.text("touchAfter"),
                handoff.instant("touchesFrom"),
                teams.company().zone());
        var wanted = rhythm.isBefore(now()) ? now() : rhythm;
        var at = mails.next(handoff.contactId(), wanted, handoff.mqlId() + ":" + handoff.number("touchNumber"));
        handoff.set("nextTouchAt", at.truncatedTo(ChronoUnit.SECONDS));
        stays.planned(handoff.mqlId(), handoff.text("touchTemplate"), at);
    }

    /** Sends the due email; in quiet hours, or too soon after another email, it is left to be planned again. */
    public void touch(HandoffVariables handoff) {
        if (isStopped(handoff) || !mails.mayLeave(handoff.contactId(), now())) {
            return;
        }
        // the planned time is part of the key: repeating this step queues no second email
        var key = "nurture:%s:%d"
                .formatted(handoff.mqlId(), handoff.instant("nextTouchAt").getEpochSecond());
        mails.send(handoff.contactId(), handoff.mqlId(), handoff.text("touchTemplate"), key);
        handoff.set("touchNumber", handoff.number("touchNumber") + 1).set("touchesFrom", now());
    }

    /** Called however the nurture ends. */
    public void over(HandoffVariables handoff) {
        handoff.maybe("mqlId").ifPresent(mqlId -> {
            stays.ended(mqlId, now());
            processes.tell(mqlId, "NurtureOver");
        });
    }

    private static boolean isStopped(HandoffVariables handoff) {
        return handoff.maybe("touchesStopped").isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
