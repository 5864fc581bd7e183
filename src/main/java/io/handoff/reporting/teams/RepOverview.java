package io.handoff.reporting.teams;

import io.handoff.team.Rep;
import io.handoff.team.TimeOff;
import java.util.List;

/**
 * One rep on the teams' page.
 *
 * @param place 1 = next; null = cannot be assigned now
 * @param marks availability: in, out, paused, full, …; at least one
 * @param hours when the rep works or is back
 * @param owed turns owed to the rep (+) or taken in advance (−)
 * @param open number of open MQLs
 * @param overdue of those, the ones past their due time without a first response
 * @param planned current and future time off, earliest first
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

    /** A label and its style class. */
    record Mark(String style, String word) {}

    /** @param byHand entered on this page and removable here; otherwise from the organisation file */
    record Absence(TimeOff days, String text, boolean byHand) {}

    public String openText() {
        return rep.capacity() == null ? Long.toString(open) : open + " of " + rep.capacity();
    }

    /** What happens to the rep's MQLs on deactivation; shown before it. */
    public String ifLeaves() {
        if (open == 0) {
            return "They have no open leads.";
        }
        return (open == 1 ? "Their one lead goes" : "All their %d leads go".formatted(open))
                + " to other reps now, also those already answered; where no rep can take one, it waits for an owner.";
    }

    public String firstName() {
        return rep.name().split(" ")[0];
    }
}
