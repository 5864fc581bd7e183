package io.handoff.process.owner;

import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.process.message.MqlNotifications;
import io.handoff.sla.ClockReadings;
import io.handoff.team.Teams;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Pauses a rep after several MQLs in a row were reassigned for lack of a response, until a manager ends the pause. Never in a replay, where
 * no manager can.
 */
@Component
class SilentReps {

    /** Close reason of a segment that was reassigned for lack of a response. */
    static final String NO_RESPONSE = "No response in time";

    private final OwnerSegments segments;
    private final ClockReadings clocks;
    private final Teams teams;
    private final MqlNotifications notifications;
    private final int pauseAfter;

    SilentReps(
            OwnerSegments segments,
            ClockReadings clocks,
            Teams teams,
            MqlNotifications notifications,
            AssignmentPolicy policy,
            @Value("${handoff.replay:}") String replay) {
        this.segments = segments;
        this.clocks = clocks;
        this.teams = teams;
        this.notifications = notifications;
        this.pauseAfter = replay.isBlank() ? policy.pauseAfterSilent() : 0;
    }

    /** Call after an MQL was reassigned for lack of a response. */
    void tookFrom(String repId, String mqlId) {
        if (pauseAfter > 0
                && isSilent(repId)
                && teams.findRep(repId).filter(rep -> !rep.paused()).isPresent()) {
            teams.setPaused(repId, true);
            notifications.managersThatRepIsPaused(mqlId, teams.rep(repId), pauseAfter);
        }
    }

    /** A response in between ends the series, even on an undecided MQL. */
    private boolean isSilent(String repId) {
        var last = segments.lastEndedOf(repId, pauseAfter);
        return last.size() == pauseAfter
                && last.stream().map(OwnerSegment::closedBecause).allMatch(NO_RESPONSE::equals)
                && !clocks.hasResponded(repId, last.get(last.size() - 1).closedAt());
    }
}
