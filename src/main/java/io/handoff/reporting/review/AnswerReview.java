package io.handoff.reporting.review;

import io.handoff.engine.RefusedByRule;
import io.handoff.mql.NotAwaited;
import io.handoff.reporting.query.ReportHeaders;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records a team's answer to a weekly review. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class AnswerReview {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;
    private static final int MAX_NOTE_LENGTH = 2_000;

    private final ReviewAnswers answers;
    private final Teams teams;
    private final ReportHeaders headers;
    private final Clock clock;

    /** A change as entered in the form: {@code who} is a login, {@code until} a date such as 2026-06-30. */
    public record Change(String what, String who, String until) {

        boolean isEmpty() {
            return isBlank(what) && isBlank(who) && isBlank(until);
        }
    }

    /**
     * Once per week and team.
     *
     * @param changes empty = the team changes nothing
     * @throws NotAwaited if the team has answered already
     * @throws RefusedByRule if a change or the note is incomplete or too long
     */
    @Transactional
    public void answer(String week, ReviewTeam team, List<Change> changes, String note, String by) {
        if (answers.of(week).stream().anyMatch(answer -> answer.team() == team)) {
            throw new NotAwaited("%s has reviewed this week already.".formatted(team.label()));
        }
        if (note != null && note.strip().length() > MAX_NOTE_LENGTH) {
            throw new RefusedByRule("Write a note of at most %,d characters.".formatted(MAX_NOTE_LENGTH));
        }
        answers.add(new ReviewAnswer(
                week,
                team,
                isBlank(note) ? null : note.strip(),
                by,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                decisions(week, team, changes)));
    }

    private List<ReviewDecision> decisions(String week, ReviewTeam team, List<Change> changes) {
        var decisions = new ArrayList<ReviewDecision>();
        changes.stream().filter(change -> !change.isEmpty()).forEach(change -> {
            var no = decisions.size() + 1;
            decisions.add(new ReviewDecision(week, team, no, what(change, no), who(change, no), until(change, no)));
        });
        return decisions;
    }

    private static String what(Change change, int no) {
        if (isBlank(change.what()) || change.what().strip().length() < SHORTEST) {
            throw new RefusedByRule(
                    "Say what you change (change %d), in at least %d characters.".formatted(no, SHORTEST));
        }
        if (change.what().strip().length() > LONGEST) {
            throw new RefusedByRule("Say what you change (change %d) in at most %d characters.".formatted(no, LONGEST));
        }
        return change.what().strip();
    }

    private String who(Change change, int no) {
        if (isBlank(change.who())) {
            throw new RefusedByRule("Say who does it (change %d).".formatted(no));
        }
        var who = change.who().strip();
        if (teams.findPerson(who).isEmpty() && teams.findRep(who).isEmpty()) {
            throw new RefusedByRule(
                    "Nobody here is called '%s' (change %d); choose somebody from the list.".formatted(who, no));
        }
        return who;
    }

    private LocalDate until(Change change, int no) {
        if (isBlank(change.until())) {
            throw new RefusedByRule("Say until when (change %d).".formatted(no));
        }
        var until = day(change.until().strip(), no);
        if (until.isBefore(headers.today())) {
            throw new RefusedByRule("The day of change %d has passed; choose one that comes.".formatted(no));
        }
        return until;
    }

    private static LocalDate day(String text, int no) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RefusedByRule("'%s' is no day (change %d); write it as 2026-06-30.".formatted(text, no));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
