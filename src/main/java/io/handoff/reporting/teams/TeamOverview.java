package io.handoff.reporting.teams;

import java.util.List;

/**
 * One team on the teams' page.
 *
 * @param managed whether the user may change it
 * @param why who is next and why, in a sentence
 * @param hours whether the team works now, in the team's zone
 * @param rule how turns are given, in a sentence
 * @param reps active reps, the next one first
 * @param left deactivated reps
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
