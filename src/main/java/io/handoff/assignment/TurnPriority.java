package io.handoff.assignment;

import io.handoff.team.Rep;

/**
 * A rep's priority for the next turn; sorts the next rep first. See {@link TurnCredits} for the rule.
 *
 * @param credit the rep's credit including the share of this turn
 * @param share the rep's share of this turn
 * @param room {@code TURN - room} is the limit above which a rep has too much credit; {@code room} is the least credit that is enough
 */
record TurnPriority(Rep rep, long credit, long share, long room) implements Comparable<TurnPriority> {

    TurnPriority(Rep rep, long level, Weights weights) {
        this(rep, level + weights.shareOf(rep.id()), weights.shareOf(rep.id()), room(weights));
    }

    private static long room(Weights weights) {
        return TurnCredits.TURN / Math.max(1, 2 * (weights.byRep().size() - 1));
    }

    @Override
    public int compareTo(TurnPriority other) {
        if (urgency() != other.urgency()) {
            return urgency() - other.urgency();
        }
        return urgency() == 1
                ? Long.compare(slack() * other.share, other.slack() * share)
                : -Long.compare(credit, other.credit);
    }

    /** 0 = too much credit, 1 = enough credit, 2 = not enough credit. */
    private int urgency() {
        if (slack() < 0) {
            return 0;
        }
        return credit >= room ? 1 : 2;
    }

    /** Credit that may be added before the rep has too much; divided by the share it is a number of turns. */
    private long slack() {
        return TurnCredits.TURN - room - credit;
    }
}
