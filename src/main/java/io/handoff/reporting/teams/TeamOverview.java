package io.handoff.reporting.teams;

import java.util.List;

/**
 * One team as its manager, or one of its reps, sees it now.
 *
 * @param managed whether who looks may change it
 * @param why who is next, in a sentence
 * @param hours whether the team works now, in its own zone
 * @param rule how turns are given
 * @param reps those who take part, whoever is next first
 * @param left those who no longer take part
 */
record TeamOverview(
        String id,
        String name,
        boolean managed,
        String why,
        String hours,
        String rule,
        List<RepOverview> reps,
        List<RepOverview> left) {

    public long in() {
        return reps.stream().filter(rep -> rep.place() != null).count();
    }
}
