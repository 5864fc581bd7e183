package io.handoff.reporting.cockpit;

import java.time.Instant;
import java.util.List;

/**
 * MQLs past their due time without a first response, the most overdue first.
 *
 * @param asOf the instant up to which lateness is counted
 * @param scope whose MQLs the user may see
 * @param teams teams with overdue MQLs, for the filter; counts cover what the user may see
 * @param takers reps to whom the user may reassign; empty without that right
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
     * @param zone of the owner, for showing times
     * @param lateSeconds wall clock since the due time
     * @param lateBusinessSeconds working time since the due time, by the calendar of the response clock
     * @param hours owner or team whose calendar that is
     * @param processInstanceId of the handoff, for a link to Cockpit
     * @param mayReassign whether the user may assign it to another rep
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
