package io.handoff.reporting.cockpit;

import java.time.Instant;
import java.util.List;

/**
 * Who is late, the longest past their due first.
 *
 * @param asOf the instant it is told for; lateness is counted up to it
 * @param scope whose MQLs this reader sees
 * @param teams with somebody late, for the filter; counts are of what this reader sees
 * @param takers to whom this reader may give one; empty for those who only read
 */
record LatePage(
        Instant asOf,
        MqlVisibility.Scope scope,
        Page page,
        List<TeamLate> teams,
        List<Late> content,
        List<AssignableReps.TeamTakers> takers) {

    record Page(int number, int size, long total) {}

    record TeamLate(String id, String name, long late) {}

    /**
     * @param zone of the owner, for showing instants
     * @param lateSeconds since the due, on the wall clock
     * @param lateBusinessSeconds of it, working time of the calendar the clock counts
     * @param hours whose working time that is
     * @param processInstanceId of the handoff, where it can be looked at in Cockpit
     * @param mayReassign whether this reader may give it to another rep
     */
    record Late(
            String mqlId,
            String contactId,
            String name,
            String company,
            String type,
            int pass,
            String team,
            String teamName,
            String owner,
            String ownerName,
            String zone,
            Instant respondBy,
            long lateSeconds,
            long lateBusinessSeconds,
            String hours,
            String processInstanceId,
            boolean mayReassign) {}
}
