package io.handoff.replay;

import io.cloudevents.CloudEvent;
import io.handoff.intake.EventAnswer;
import io.handoff.intake.Intake;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.function.Consumer;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Plays events in order; at the same instant events come before timers. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Player {

    private final Intake intake;
    private final MovedClock clock;

    /**
     * Plays all events and ends at the time of the last one. An event without a time, or older than an earlier event, is received at the
     * current time of the clock.
     */
    public void play(Iterator<CloudEvent> events, Consumer<EventAnswer> answered) {
        Instant now = null;
        while (events.hasNext()) {
            var event = events.next();
            var at = later(now, event.getTime());
            if (now == null) {
                clock.standAt(at);
            } else {
                clock.advanceTo(at);
            }
            now = at;
            answered.accept(intake.receive(event, at));
        }
        if (now != null) {
            clock.advanceThrough(now);
        }
    }

    private static Instant later(Instant now, OffsetDateTime time) {
        if (time == null) {
            return now == null ? Instant.EPOCH : now;
        }
        return now == null || time.toInstant().isAfter(now) ? time.toInstant() : now;
    }
}
