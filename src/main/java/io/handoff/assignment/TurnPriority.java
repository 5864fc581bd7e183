package io.handoff.assignment;

import io.handoff.team.Rep;

/**
 * What speaks for giving the next turn to this rep; the first is given it. See {@link TurnCredits} for the rule.
 *
 * @param credit what the rep is owed with the share of this turn
 * @param share of this turn
 * @param room how near to a whole turn a debt may come, and how small it may be to be paid
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

    /** 0 = owed too much already, 1 = owed enough, 2 = not yet. */
    private int urgency() {
        if (slack() < 0) {
            return 0;
        }
        return credit >= room ? 1 : 2;
    }

    /** What may still be added before the rep is owed too much; divided by the share, in how many turns that is. */
    private long slack() {
        return TurnCredits.TURN - room - credit;
    }
}
