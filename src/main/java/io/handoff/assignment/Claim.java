package io.handoff.assignment;

import io.handoff.team.Rep;

/**
 * What speaks for giving the next turn to this rep; the first is given it. See {@link Levels} for the rule.
 *
 * @param credit what the rep is owed with the share of this turn
 * @param share of this turn
 * @param room how near to a whole turn a debt may come, and how small it may be to be paid
 */
record Claim(Rep rep, long credit, long share, long room) implements Comparable<Claim> {

    Claim(Rep rep, long level, Weights bench) {
        this(rep, level + bench.shareOf(rep.id()), bench.shareOf(rep.id()), room(bench));
    }

    private static long room(Weights bench) {
        return Levels.TURN / Math.max(1, 2 * (bench.byRep().size() - 1));
    }

    @Override
    public int compareTo(Claim other) {
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
        return Levels.TURN - room - credit;
    }
}
