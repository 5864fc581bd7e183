package io.handoff.assignment;

import io.handoff.team.Rep;
import io.handoff.team.Rotation;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assigns MQLs to reps. A pick locks the team's rotation until the caller's transaction ends, so that concurrent picks never start from the
 * same state. Callers retry when the database aborts a deadlock between teams.
 */
@Component
@Transactional
public class Assignments {

    private final RepPicker picker;
    private final RepPicker onlooker;
    private final RotationPreview whoIsNext;
    private final Rotations rotations;
    private final TeamAvailabilityReader availabilities;
    private final OwnerSegments segments;
    private final Teams teams;

    Assignments(
            Rotations rotations,
            TeamAvailabilityReader availabilities,
            OwnerSegments segments,
            Teams teams,
            Clock clock) {
        this.picker = new RepPicker(teams, availabilities, rotations::lock);
        this.onlooker = new RepPicker(teams, availabilities, rotations::find);
        this.whoIsNext = new RotationPreview(teams, availabilities, rotations, onlooker, clock);
        this.rotations = rotations;
        this.availabilities = availabilities;
        this.segments = segments;
        this.teams = teams;
    }

    /** Assigns the first owner of the MQL. @throws NoRepAvailable if no rep is available; nothing is written then */
    public Assignment assign(AssignmentRequest request) throws NoRepAvailable {
        return open(request.mqlId(), request.contactId(), request.at(), picker.pick(request));
    }

    /**
     * Assigns the next owner in the process, such as the account executive after the SDR, and closes the SDR's segment.
     *
     * @throws NoRepAvailable if no rep is available; nothing is written then
     */
    public Assignment handOver(AssignmentRequest request, String because) throws NoRepAvailable {
        var pick = picker.pick(request);
        segments.close(request.mqlId(), because, millis(request.at()));
        return open(request.mqlId(), request.contactId(), request.at(), pick);
    }

    /**
     * Replaces the current owner, who gets the turn back. Does nothing if the chosen rep is already the owner.
     *
     * @throws NoOwner if the MQL has no current owner
     * @throws NoRepAvailable if no rep can take over; the owner stays
     */
    public Assignment reassign(Reassignment change) throws NoRepAvailable {
        var present = segments.current(change.mqlId()).orElseThrow(() -> new NoOwner(change.mqlId()));
        if (present.repId().equals(change.toRep())) {
            return assignment(present);
        }
        var pick = successor(present, change);
        if (giveBack(present, change.at())) {
            pick = pick.on(rotations.find(pick.rotation().teamId()).orElseThrow());
        }
        segments.close(change.mqlId(), change.reason(), millis(change.at()));
        return open(present.mqlId(), present.contactId(), change.at(), pick);
    }

    private PickedRep successor(OwnerSegment present, Reassignment change) throws NoRepAvailable {
        if (change.toRep() != null) {
            var by = change.by() == null ? "" : " by " + change.by();
            return picker.chosen(change.toRep(), "Chosen by hand" + by, change.at());
        }
        var excluded = new HashSet<>(change.askedLast());
        excluded.add(present.repId());
        try {
            return successor(present, excluded, change.at());
        } catch (NoRepAvailable nobody) {
            if (excluded.size() == 1) {
                throw nobody;
            }
            return successor(present, Set.of(present.repId()), change.at());
        }
    }

    private PickedRep successor(OwnerSegment present, Set<String> excluded, Instant at) throws NoRepAvailable {
        var backup = teams.findRep(present.repId()).flatMap(rep -> picker.backupOf(rep, true, excluded, at));
        if (backup.isPresent()) {
            return backup.get();
        }
        return picker.fromTeams(AssignmentRequest.of(present.mqlId(), present.contactId(), present.teamId(), null, at)
                .excluding(excluded));
    }

    /** Closes the owner segment of the MQL; does nothing if there is none. */
    public void release(String mqlId, String because, Instant at) {
        segments.close(mqlId, because, millis(at));
    }

    /**
     * Returns the turn that the current or last owner spent on the MQL, for example after a merge or certain rejections. Does nothing if
     * the assignment cost no turn or the turn was already returned.
     */
    public void giveBackTurn(String mqlId, Instant at) {
        var owners = segments.of(mqlId);
        if (!owners.isEmpty()) {
            giveBack(owners.get(owners.size() - 1), at);
        }
    }

    /**
     * Lets an owner go on whose segment a decision had ended, because it was undone. Owners who followed leave no segment and get their
     * turn back; a turn that the owner had got back is spent again, so that the MQL costs one.
     *
     * @param segmentId the segment that the decision ended; null = the MQL had no owner
     * @param since when the decision was recorded
     */
    public void resume(String mqlId, String segmentId, Instant since, Instant at) {
        for (var segment : segments.of(mqlId)) {
            if (!segment.id().equals(segmentId)
                    && (segment.open() || !segment.openedAt().isBefore(millis(since)))) {
                giveBack(segment, at);
                segments.delete(segment.id());
            }
        }
        segments.of(mqlId).stream()
                .filter(segment -> segment.id().equals(segmentId))
                .findFirst()
                .ifPresent(segment -> segments.reopen(segment, takeAgain(segment, at)));
    }

    private Long takeAgain(OwnerSegment segment, Instant at) {
        return segment.turn() == null
                ? null
                : rotations
                        .lock(segment.teamId())
                        .map(rotation -> rotations.takeAgain(rotation, segment.turn(), millis(at)))
                        .orElse(segment.turn());
    }

    /**
     * Locks the team's rotation until the caller's transaction ends. Take this lock before changing who is available, so that a concurrent
     * pick either has committed or sees the change. Does nothing for an unknown team.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockTeam(String teamId) {
        rotations.lock(teamId);
    }

    /** Who would be assigned now, and why. Writes nothing and takes no lock. */
    @Transactional(readOnly = true)
    public AssignmentPreview preview(AssignmentRequest request) {
        try {
            var pick = onlooker.pick(request);
            return AssignmentPreview.of(pick, runnerUp(request, pick.rep()));
        } catch (NoRepAvailable nobody) {
            return AssignmentPreview.ofNobody(request.teamId(), nobody);
        }
    }

    private String runnerUp(AssignmentRequest request, Rep first) {
        var others = new HashSet<>(request.excludedReps());
        others.add(first.id());
        try {
            return onlooker.pick(request.chosen(null).excluding(others)).rep().id();
        } catch (NoRepAvailable nobody) {
            return null;
        }
    }

    /** Keeps the segments of an erased contact under its anonymous id. */
    public void forget(Collection<String> contactIds, String anonymousId) {
        segments.forget(contactIds, anonymousId);
    }

    /** The number of open MQLs of this rep. */
    @Transactional(readOnly = true)
    public long openLoad(String repId) {
        return segments.openCounts(Set.of(repId)).getOrDefault(repId, 0L);
    }

    /**
     * The next rep of this team, and why. Writes nothing and takes no lock.
     *
     * @param rotation null = the team's own
     * @throws io.handoff.team.UnknownTeam if there is none
     */
    @Transactional(readOnly = true)
    public NextRep next(String teamId, Rotation rotation) {
        return whoIsNext.in(teamId, rotation);
    }

    private boolean giveBack(OwnerSegment segment, Instant at) {
        if (segment.turn() == null) {
            return false;
        }
        var rotation = rotations.lock(segment.teamId()).orElseThrow();
        var availability = availabilities.of(segment.teamId(), Set.of(), false, at);
        rotations.giveBack(rotation, segment.turn(), availability, millis(at));
        return true;
    }

    private Assignment open(String mqlId, String contactId, Instant at, PickedRep pick) {
        var why = pick.why();
        Long turn = null;
        if (pick.costsTurn()) {
            turn = rotations
                    .take(
                            pick.rotation(),
                            pick.rep().id(),
                            pick.availability().weights(pick.rotation().credits()),
                            mqlId,
                            millis(at))
                    .turn();
        }
        var rep = pick.rep();
        var id = UUID.randomUUID().toString();
        var segment = new OwnerSegment(
                id, mqlId, contactId, rep.id(), rep.teamId(), pick.by(), why, turn, millis(at), null, null);
        segments.open(segment);
        return assignment(segment);
    }

    private static Assignment assignment(OwnerSegment segment) {
        return new Assignment(segment.mqlId(), segment.repId(), segment.teamId(), segment.assignedBy(), segment.why());
    }

    private static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
