package io.handoff.reporting.teams;

import io.handoff.team.Rep;
import io.handoff.team.TimeOff;
import java.util.List;

/**
 * One rep on the team's page.
 *
 * @param place 1 = next; null = cannot be picked now
 * @param marks in, out, paused, full: at least one
 * @param hours when this person works, or is back
 * @param owed turns owed to them (+) or taken in advance (−)
 * @param open what they hold
 * @param overdue of it, what waits for a first response past its due
 * @param planned time off that has not ended, the next first
 */
record RepOverview(
        Rep rep,
        Integer place,
        List<Mark> marks,
        String hours,
        String owed,
        long open,
        long overdue,
        List<Absence> planned) {

    /** A word and how it looks. */
    record Mark(String style, String word) {}

    /** @param byHand entered here, so it can be taken back here; else the organisation file says it */
    record Absence(TimeOff days, String text, boolean byHand) {}

    public String openText() {
        return rep.capacity() == null ? Long.toString(open) : open + " of " + rep.capacity();
    }

    /** What becomes of the MQLs of a rep who leaves, before it happens. */
    public String ifLeaves() {
        if (open == 0) {
            return "They hold nothing.";
        }
        return (open == 1 ? "The one lead they hold goes" : "All %d leads they hold go".formatted(open))
                + " to others now, also those already answered; where nobody can take one, it waits for an owner.";
    }

    public String firstName() {
        return rep.name().split(" ")[0];
    }
}
