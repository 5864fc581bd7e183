package io.handoff.assignment;

import io.handoff.team.Rep;
import io.handoff.team.Rotation;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Decides who it is and writes nothing. A rep is looked at only under the lock of their team: capacity is counted right. */
@Component
class Picker {

    private final Teams teams;
    private final Rotations rotations;
    private final Benches benches;

    Picker(Teams teams, Rotations rotations, Benches benches) {
        this.teams = teams;
        this.rotations = rotations;
        this.benches = benches;
    }

    Pick pick(AssignmentRequest request) throws NoRepAvailable {
        if (request.chosenRepId() != null) {
            return chosen(request.chosenRepId(), "Chosen by hand", request.at());
        }
        var sticky = ifAvailable(request.stickyRepId(), request.excludedReps(), request.at());
        if (sticky.isPresent()) {
            var there = sticky.get();
            return there.pick(AssignedBy.SAME_COMPANY, true, "Already has a lead of the same company");
        }
        if (request.strategy() == Strategy.ACCOUNT_OWNER) {
            var owner = ownerOrBackup(request);
            if (owner.isPresent()) {
                return owner.get();
            }
        }
        return fromTeams(request);
    }

    private Optional<Pick> ownerOrBackup(AssignmentRequest request) {
        var owner = ifAvailable(request.accountOwnerId(), request.excludedReps(), request.at());
        return owner.isPresent()
                ? owner.map(there -> there.pick(AssignedBy.ACCOUNT_OWNER, false, "Owner of the account"))
                : Optional.ofNullable(request.accountOwnerId())
                        .flatMap(teams::findRep)
                        .flatMap(rep -> backupOf(rep, false, request.excludedReps(), request.at()));
    }

    /** Along the backups to the first who can; backups in a circle end it. */
    Optional<Pick> backupOf(Rep rep, boolean costsTurn, Set<String> excluded, Instant at) {
        var asked = new HashSet<>(Set.of(rep.id()));
        for (var id = rep.backupId(); id != null && asked.add(id); ) {
            var there = ifAvailable(id, excluded, at);
            if (there.isPresent()) {
                return there.map(t -> t.pick(AssignedBy.BACKUP, costsTurn, "Backup of " + rep.name()));
            }
            id = teams.findRep(id).map(Rep::backupId).orElse(null);
        }
        return Optional.empty();
    }

    /** A person's choice beats time off, a pause and capacity; only somebody who no longer works here cannot be chosen. */
    Pick chosen(String repId, String because, Instant at) throws NoRepAvailable {
        var rep = teams.findRep(repId);
        if (rep.isEmpty() || !rep.get().active()) {
            throw new NoRepAvailable(
                    rep.map(Rep::teamId).orElse(""), Map.of(repId, rep.isEmpty() ? "is unknown" : "is not active"));
        }
        return look(rep.get(), Set.of(), at).pick(AssignedBy.BY_HAND, true, because);
    }

    Pick fromTeams(AssignmentRequest request) throws NoRepAvailable {
        var reasons = new LinkedHashMap<String, String>();
        var pick = fromTeam(request.teamId(), request, reasons);
        if (pick.isEmpty()
                && request.fallbackTeamId() != null
                && !request.fallbackTeamId().equals(request.teamId())) {
            pick = fromTeam(request.fallbackTeamId(), request, reasons);
        }
        return pick.orElseThrow(() -> new NoRepAvailable(request.teamId(), reasons));
    }

    private Optional<Pick> fromTeam(String teamId, AssignmentRequest request, Map<String, String> reasons) {
        var locked = rotations.lock(teamId);
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        var how = rotationOf(teamId, request.strategy());
        var bench = benches.of(teamId, request.excludedReps(), how == Rotation.LEAST_LOADED, request.at());
        var rotation = locked.get().welcoming(bench.candidates());
        reasons.putAll(Benches.whyNobody(bench));
        return bench.inOrder(how, rotation.levels()).stream()
                .findFirst()
                .map(rep -> how == Rotation.LEAST_LOADED
                        ? new Pick(
                                rep,
                                AssignedBy.LEAST_LOADED,
                                rotation,
                                bench,
                                true,
                                "Fewest open MQLs: " + bench.openOf(rep))
                        : new Pick(rep, AssignedBy.ROUND_ROBIN, rotation, bench, true, "Next in the round robin"));
    }

    private Rotation rotationOf(String teamId, Strategy strategy) {
        return switch (strategy) {
            case ROUND_ROBIN -> Rotation.ROUND_ROBIN;
            case LEAST_LOADED -> Rotation.LEAST_LOADED;
            case ACCOUNT_OWNER -> teams.findTeam(teamId).map(Team::rotation).orElse(Rotation.ROUND_ROBIN);
        };
    }

    private Optional<Looked> ifAvailable(String repId, Set<String> excluded, Instant at) {
        return Optional.ofNullable(repId)
                .filter(id -> !excluded.contains(id))
                .flatMap(teams::findRep)
                .map(rep -> look(rep, excluded, at))
                .filter(there -> there.bench().isAvailable(there.rep().id()));
    }

    private Looked look(Rep rep, Set<String> excluded, Instant at) {
        var locked = rotations.lock(rep.teamId()).orElseThrow();
        var bench = benches.of(rep.teamId(), excluded, false, at);
        var now = bench.find(rep.id()).orElse(rep);
        return new Looked(now, locked.welcoming(bench.candidates()), bench);
    }

    /** A rep as seen under the lock of their team. */
    private record Looked(Rep rep, LockedRotation rotation, Bench bench) {

        Pick pick(AssignedBy by, boolean costsTurn, String because) {
            return new Pick(rep, by, rotation, bench, costsTurn, because);
        }
    }
}
