package io.handoff.process.nurture;

import static io.handoff.engine.MessageNames.NURTURE_OVER;
import static io.handoff.engine.VariableNames.COOL_OFF_DAYS;
import static io.handoff.engine.VariableNames.COOL_OFF_UNTIL;
import static io.handoff.engine.VariableNames.MQL_ID;
import static io.handoff.engine.VariableNames.NEXT_TOUCH_AT;
import static io.handoff.engine.VariableNames.TOUCHES_FROM;
import static io.handoff.engine.VariableNames.TOUCHES_STOPPED;
import static io.handoff.engine.VariableNames.TOUCH_AFTER;
import static io.handoff.engine.VariableNames.TOUCH_NUMBER;
import static io.handoff.engine.VariableNames.TOUCH_TEMPLATE;
import static io.handoff.engine.VariableNames.TRACK;
import static io.handoff.engine.VariableNames.WAITS_FOR;

import io.handoff.engine.HandoffVariables;
import io.handoff.engine.SmallProcesses;
import io.handoff.mql.NurtureStays;
import io.handoff.notification.NurtureMails;
import io.handoff.process.salesdecision.RejectionFollowUp;
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

    /** The date used for a wait without time limit, because a timer needs one. */
    public static final Instant WITHOUT_TIME_LIMIT = Instant.parse("9999-12-31T00:00:00Z");

    private static final String NO_MORE = "NONE";

    private final NurtureMails mails;
    private final NurtureStays stays;
    private final RejectionFollowUp followUps;
    private final SmallProcesses processes;
    private final Teams teams;
    private final Clock clock;

    public void enrol(HandoffVariables handoff) {
        followUps.record(handoff);
        var until = handoff.maybeNumber(COOL_OFF_DAYS).map(days -> now().plus(Duration.ofDays(days)));
        stays.clear(handoff.mqlId());
        stays.enrolled(
                handoff.mqlId(),
                handoff.handoffId(),
                handoff.contactId(),
                handoff.text(TRACK),
                now(),
                until.orElse(null),
                handoff.maybe(WAITS_FOR).orElse(null));
        handoff.set(COOL_OFF_UNTIL, until.orElse(WITHOUT_TIME_LIMIT))
                .set(TOUCH_NUMBER, 1)
                .set(TOUCHES_FROM, now());
    }

    /** Sets the time of the next email, unless the emails are stopped. */
    public void plan(HandoffVariables handoff) {
        if (isStopped(handoff) || handoff.text(TOUCH_TEMPLATE).equals(NO_MORE)) {
            handoff.set(TOUCH_TEMPLATE, NO_MORE).set(NEXT_TOUCH_AT, (Instant) null);
            stays.planned(handoff.mqlId(), null, null);
            return;
        }
        var rhythm = CalendarTime.after(
                handoff.text(TOUCH_AFTER),
                handoff.instant(TOUCHES_FROM),
                teams.company().zone());
        var wanted = rhythm.isBefore(now()) ? now() : rhythm;
        var at = mails.next(handoff.contactId(), wanted, handoff.mqlId() + ":" + handoff.number(TOUCH_NUMBER));
        handoff.set(NEXT_TOUCH_AT, at.truncatedTo(ChronoUnit.SECONDS));
        stays.planned(handoff.mqlId(), handoff.text(TOUCH_TEMPLATE), at);
    }

    /** Sends the due email; in quiet hours, or too soon after another email, it is left to be planned again. */
    public void touch(HandoffVariables handoff) {
        if (isStopped(handoff) || !mails.mayLeave(handoff.contactId(), now())) {
            return;
        }
        // the planned time is part of the key: repeating this step queues no second email
        var key = "nurture:%s:%d"
                .formatted(handoff.mqlId(), handoff.instant(NEXT_TOUCH_AT).getEpochSecond());
        mails.send(handoff.contactId(), handoff.mqlId(), handoff.text(TOUCH_TEMPLATE), key);
        handoff.set(TOUCH_NUMBER, handoff.number(TOUCH_NUMBER) + 1).set(TOUCHES_FROM, now());
    }

    /** Called however the nurture ends. */
    public void over(HandoffVariables handoff) {
        handoff.maybe(MQL_ID).ifPresent(mqlId -> {
            stays.ended(mqlId, now());
            processes.tell(mqlId, NURTURE_OVER);
        });
    }

    private static boolean isStopped(HandoffVariables handoff) {
        return handoff.maybe(TOUCHES_STOPPED).isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
