package io.handoff.process.mql;

import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.sla.ClockReadings;
import io.handoff.team.Teams;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A rep from whom MQL after MQL is taken because nobody answered: no new ones until a manager has talked to them. Never while a file of the
 * past is played, where nobody can.
 */
@Component
class SilentReps {

    /** Why a segment ended that was taken for want of a response. */
    static final String NO_RESPONSE = "No response in time";

    private final OwnerSegments segments;
    private final ClockReadings clocks;
    private final Teams teams;
    private final MqlNotifications tell;
    private final int pauseAfter;

    SilentReps(
            OwnerSegments segments,
            ClockReadings clocks,
            Teams teams,
            MqlNotifications tell,
            AssignmentPolicy policy,
            @Value("${handoff.replay:}") String replay) {
        this.segments = segments;
        this.clocks = clocks;
        this.teams = teams;
        this.tell = tell;
        this.pauseAfter = replay.isBlank() ? policy.pauseAfterSilent() : 0;
    }

    /** One more was taken from them just now. */
    void tookFrom(String repId, String mqlId) {
        if (pauseAfter > 0
                && isSilent(repId)
                && teams.findRep(repId).filter(rep -> !rep.paused()).isPresent()) {
            teams.setPaused(repId, true);
            tell.managersThatRepIsPaused(mqlId, teams.rep(repId), pauseAfter);
        }
    }

    /** An answer between them breaks the row, also where that MQL is not decided yet. */
    private boolean isSilent(String repId) {
        var last = segments.lastEndedOf(repId, pauseAfter);
        return last.size() == pauseAfter
                && last.stream().map(OwnerSegment::closedBecause).allMatch(NO_RESPONSE::equals)
                && !clocks.hasResponded(repId, last.get(last.size() - 1).closedAt());
    }
}
