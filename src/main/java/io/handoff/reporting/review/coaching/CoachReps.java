package io.handoff.reporting.review.coaching;

import static io.handoff.engine.MessageNames.REP_LEFT;
import static io.handoff.engine.VariableNames.COACHING_ID;

import io.handoff.engine.RefusedByRule;
import io.handoff.engine.SmallProcesses;
import io.handoff.mql.NotAwaited;
import io.handoff.reporting.review.coaching.Coaching.Outcome;
import io.handoff.reporting.targets.MissingReps;
import io.handoff.reporting.targets.MissingReps.Misses;
import io.handoff.team.Rep;
import io.handoff.team.RepDeactivated;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Coaching of reps who miss too many response times: a manager talks with the rep, who then acknowledges it. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class CoachReps {

    private static final int MIN_NOTE_LENGTH = 10;
    private static final int MAX_TEXT_LENGTH = 2_000;

    private final Coachings coachings;
    private final MissingReps missing;
    private final SmallProcesses processes;
    private final CoachingNotifications notifications;
    private final Teams teams;
    private final Clock clock;

    /** Starts at most one coaching per rep and week, for active reps without an open one. */
    @Transactional
    public void begin(LocalDate week) {
        missing.after(week, coachings::lastWeekOf).forEach(this::begin);
    }

    private void begin(Misses misses) {
        teams.findRep(misses.rep())
                .filter(Rep::active)
                .filter(rep -> coachings.openOf(rep.id()).isEmpty())
                .ifPresent(rep -> begin(rep, misses));
    }

    private void begin(Rep rep, Misses misses) {
        var coaching = new Coaching(
                UUID.randomUUID().toString(),
                rep.id(),
                rep.teamId(),
                misses.from(),
                misses.to(),
                misses.missed(),
                misses.judged(),
                now(),
                null,
                null,
                null,
                null,
                null,
                null);
        coachings.add(coaching);
        processes.start(
                "coaching", coaching.id(), Map.of(COACHING_ID, coaching.id(), "rep", rep.id(), "team", rep.teamId()));
        notifications.managers(coaching, "");
    }

    @Transactional(readOnly = true)
    public Coaching get(String id) {
        return coachings.find(id).orElseThrow();
    }

    /**
     * @throws RefusedByRule if {@code by} is the rep, or the note is too short or too long
     * @throws NotAwaited if it was decided already
     */
    @Transactional
    public void decide(String id, Outcome outcome, String by, String note) {
        var coaching = get(id);
        if (coaching.repId().equals(by)) {
            throw new RefusedByRule("You cannot coach yourself; your deputy or operations does.");
        }
        if (coaching.outcome() != null) {
            throw new NotAwaited("This coaching was decided already.");
        }
        coachings.decided(id, outcome, words(note), by, now());
        if (outcome == Outcome.COACHED) {
            notifications.rep(get(id), "");
        }
    }

    @Transactional
    public void acknowledge(String id, String comment) {
        if (comment != null && comment.strip().length() > MAX_TEXT_LENGTH) {
            throw new RefusedByRule("Say it in at most %,d characters.".formatted(MAX_TEXT_LENGTH));
        }
        var text = comment == null || comment.isBlank() ? null : comment.strip();
        coachings.acknowledged(id, text, now());
        notifications.managerThatRepAcknowledged(get(id), text);
    }

    @Transactional
    public void remindManagers(String id) {
        notifications.managers(get(id), ":reminder");
    }

    @Transactional
    public void remindRep(String id) {
        notifications.rep(get(id), ":reminder");
    }

    /** Ends the rep's open coachings, in the transaction that deactivates the rep. */
    @EventListener
    @Transactional
    public void on(RepDeactivated gone) {
        coachings.openOf(gone.repId()).forEach(coaching -> {
            coachings.dropped(coaching.id());
            processes.tell(coaching.id(), REP_LEFT);
        });
    }

    private static String words(String note) {
        if (note == null || note.strip().length() < MIN_NOTE_LENGTH) {
            throw new RefusedByRule(
                    "Write at least %d characters: what was said, or why there is nothing to talk about."
                            .formatted(MIN_NOTE_LENGTH));
        }
        if (note.strip().length() > MAX_TEXT_LENGTH) {
            throw new RefusedByRule("Write at most %,d characters.".formatted(MAX_TEXT_LENGTH));
        }
        return note.strip();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
