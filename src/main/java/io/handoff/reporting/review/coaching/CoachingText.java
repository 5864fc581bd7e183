package io.handoff.reporting.review.coaching;

import io.handoff.reporting.health.Weeks;
import io.handoff.reporting.targets.Percent;
import io.handoff.team.Teams;
import org.springframework.stereotype.Component;

/** A coaching in words for its forms. No prospect is named in it: the links lead to those who are known today. */
@Component
public class CoachingText {

    private final Teams teams;

    CoachingText(Teams teams) {
        this.teams = teams;
    }

    /** The id of who is not known any more. */
    public String nameOf(String login) {
        return teams.names().ofPerson(login);
    }

    /** "4 of 11 response times missed (36.4 %), 4 – 31 May 2026". */
    public String numbers(Coaching coaching) {
        return inWords(coaching);
    }

    /** Markdown. */
    public String evidence(Coaching coaching) {
        return "[All misses of these weeks](/funnel-health/mqls?measure=MISSED&split=REP&value=%s&from=%s&to=%s)"
                .formatted(coaching.repId(), Weeks.name(coaching.fromWeek()), Weeks.name(coaching.toWeek()));
    }

    static String inWords(Coaching coaching) {
        return "%,d of %,d response times missed (%s), %s"
                .formatted(
                        coaching.missed(),
                        coaching.judged(),
                        Percent.of((double) coaching.missed() / coaching.judged()),
                        Weeks.label(coaching.fromWeek(), coaching.toWeek().plusDays(6)));
    }
}
