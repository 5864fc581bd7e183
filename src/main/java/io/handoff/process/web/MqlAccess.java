package io.handoff.process.web;

import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.process.Decision;
import io.handoff.process.Mql;
import io.handoff.process.MqlRights;
import io.handoff.process.NotWaitingForThis;
import io.handoff.process.mql.RecordDecision;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/**
 * Whether this person may do this with this MQL now. Who had it before is told what became of it instead of "you may not": a late click
 * is no offence.
 */
@Component
@RequiredArgsConstructor
class MqlAccess {

    private final MqlRights rights;
    private final OwnerSegments segments;

    /** Theirs or their team's, now or before. */
    void requireFor(String login, Mql mql) {
        if (!isTheirs(login, mql) && !wasTheirs(login, segments.of(mql.id()))) {
            throw new AccessDeniedException("Not an MQL of this person's teams");
        }
    }

    /** Of a team they answer for; accepted meanwhile, it is the account executives'. */
    void requireMove(String login, Mql mql) {
        if (mql.isOpen()) {
            requireTeam(login, mql.teamId());
        } else if (segments.of(mql.id()).stream().noneMatch(segment -> rights.mayMove(login, segment.teamId()))) {
            requireTeam(login, mql.teamId());
        }
    }

    void requireTeam(String login, String teamId) {
        if (!rights.mayMove(login, teamId)) {
            throw new AccessDeniedException("Not a team this person answers for");
        }
    }

    /**
     * @return false if the decision is made already, exactly so: nothing is left to do
     * @throws NotWaitingForThis if it was taken from them meanwhile, or decided otherwise
     */
    boolean decides(String login, Mql mql, Decision asked) {
        var history = segments.of(mql.id());
        var theirs = isTheirs(login, mql);
        if (!theirs && !wasTheirs(login, history)) {
            throw new AccessDeniedException("Not an MQL of this person's teams");
        }
        if (mql.isOpen()) {
            refuseWhoLostIt(login, mql, history, theirs);
            return true;
        }
        if (!theirs && !isSaid(mql, asked)) {
            throw new NotWaitingForThis(RecordDecision.alreadyDecided(mql));
        }
        return theirs;
    }

    private static void refuseWhoLostIt(String login, Mql mql, List<OwnerSegment> history, boolean theirs) {
        var lost = mql.ownerId() != null
                && !login.equals(mql.ownerId())
                && history.stream().anyMatch(segment -> segment.repId().equals(login));
        if (lost || !theirs) {
            throw new NotWaitingForThis(RecordDecision.alreadyReassigned(mql));
        }
    }

    private boolean isTheirs(String login, Mql mql) {
        return login.equals(mql.ownerId()) || rights.mayWork(login, mql.teamId());
    }

    private boolean wasTheirs(String login, List<OwnerSegment> history) {
        return history.stream()
                .anyMatch(segment -> segment.repId().equals(login) || rights.mayWork(login, segment.teamId()));
    }

    private static boolean isSaid(Mql mql, Decision asked) {
        return asked.kind() != null && mql.status().name().equals(asked.kind().name());
    }
}
