package io.handoff.process.web;

import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlDecision;
import io.handoff.mql.MqlDecisions;
import io.handoff.mql.MqlRights;
import io.handoff.mql.NotAwaited;
import io.handoff.process.SalesDecision;
import io.handoff.process.message.PresentState;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Checks a person's access to an MQL. A former owner gets 409 with the present state, not 403. */
@Component
@RequiredArgsConstructor
class MqlAccess {

    private final MqlRights rights;
    private final OwnerSegments segments;
    private final MqlDecisions decisions;
    private final PresentState presentState;

    /** Requires that the MQL is or was this person's or their team's. */
    void requireFor(String login, Mql mql) {
        if (!isTheirs(login, mql) && !wasTheirs(login, segments.of(mql.id()))) {
            throw new AccessDeniedException("Not an MQL of this person's teams");
        }
    }

    /** Requires who made the latest decision, or a manager of the team that had the MQL then. */
    void requireUndo(String login, Mql mql) {
        var decision = decisions.latestOf(mql.id());
        if (decision.filter(one -> login.equals(one.decidedBy())).isEmpty()) {
            requireTeam(login, decision.map(MqlDecision::teamId).orElse(mql.teamId()));
        }
    }

    /** Requires a manager of the MQL's team; once decided, or of a team that owned it before. */
    void requireMove(String login, Mql mql) {
        if (mql.isOpen()) {
            requireTeam(login, mql.teamId());
        } else if (segments.of(mql.id()).stream().noneMatch(segment -> rights.mayMove(login, segment.teamId()))) {
            requireTeam(login, mql.teamId());
        }
    }

    /** Requires that this person may give the open MQL to a rep of that team; a decided one is refused with its state. */
    void requireGive(String login, Mql mql, String toTeam) {
        if (mql.isOpen() && !rights.mayGive(login, mql.teamId(), toTeam)) {
            throw new AccessDeniedException("Not a team this person answers for");
        }
    }

    private void requireTeam(String login, String teamId) {
        if (!rights.mayMove(login, teamId)) {
            throw new AccessDeniedException("Not a team of this person");
        }
    }

    /**
     * @return false if this decision was made already and nothing is left to do
     * @throws NotAwaited if it was reassigned or decided otherwise meanwhile
     */
    boolean decides(String login, Mql mql, SalesDecision asked) {
        var history = segments.of(mql.id());
        var theirs = isTheirs(login, mql);
        if (!theirs && !wasTheirs(login, history)) {
            throw new AccessDeniedException("Not an MQL of this person's teams");
        }
        if (mql.isOpen()) {
            if (!theirs) {
                throw new NotAwaited(presentState.reassigned(mql, login));
            }
            return true;
        }
        if (!theirs && !isRepeated(mql, asked)) {
            throw new NotAwaited(presentState.of(mql, login));
        }
        return theirs;
    }

    private boolean isTheirs(String login, Mql mql) {
        return login.equals(mql.ownerId()) || rights.mayWork(login, mql.teamId());
    }

    private boolean wasTheirs(String login, List<OwnerSegment> history) {
        return history.stream()
                .anyMatch(segment -> segment.repId().equals(login) || rights.mayWork(login, segment.teamId()));
    }

    private static boolean isRepeated(Mql mql, SalesDecision asked) {
        return asked.kind() != null && mql.status().name().equals(asked.kind().name());
    }
}
