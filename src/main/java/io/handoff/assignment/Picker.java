package io.handoff.assignment;

import io.handoff.team.Rep;
import io.handoff.team.Rotation;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import io.handoff.team.WhenNobody;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides who it is and writes nothing. To assign, {@code rotations} locks the team before a rep of it is looked at: capacity is counted
 * right, and who left a moment ago is seen to have left.
 */
class Picker {

    private final Teams teams;
    private final Benches benches;
    private final Function<String, Optional<RotationState>> rotations;

    /** @param rotations by team id, locked to assign and only read to answer a question; empty = no such team */
    Picker(Teams teams, Benches benches, Function<String, Optional<RotationState>> rotations) {
        this.teams = teams;
        this.benches = benches;
        this.rotations = rotations;
    }

    Pick pick(AssignmentRequest request) throws NoRepAvailable {
        if (request.chosenRepId() != null) {
            return chosen(request.chosenRepId(), "Chosen by hand", request.at());
        }
        var sticky = Optional.ofNullable(request.sticky())
                .flatMap(rep -> ifAvailable(rep.repId(), request.excludedReps(), request.at())
                        .map(there -> there.pick(rep.assignedBy(), true, rep.why())));
        if (sticky.isPresent()) {
            return sticky.get();
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
        var rep = teams.findRep(repId)
                .orElseThrow(() -> new NoRepAvailable(
                        "", Map.of(repId, "is unknown"), "There is nobody with the id '" + repId + "'."));
        var there = look(rep, Set.of(), at);
        if (!there.rep().active()) {
            throw new NoRepAvailable(rep.teamId(), Map.of(repId, "is not active"), rep.name() + " works here no more.");
        }
        return there.pick(AssignedBy.BY_HAND, true, because);
    }

    /** The team, the fallback team that routing named, then whatever the team wants done when nobody can. */
    Pick fromTeams(AssignmentRequest request) throws NoRepAvailable {
        var asked = new Asked();
        var pick = fromTeam(request.teamId(), "", request, asked);
        if (pick.isEmpty() && request.fallbackTeamId() != null) {
            pick = fromTeam(request.fallbackTeamId(), "", request, asked);
        }
        return pick.or(() -> whenNobody(request, asked))
                .orElseThrow(() -> new NoRepAvailable(request.teamId(), asked.reasons(), asked.inOneSentence()));
    }

    /** Along the teams to which it overflows; a circle ends it. */
    private Optional<Pick> whenNobody(AssignmentRequest request, Asked asked) {
        var followed = new HashSet<String>();
        var team = teams.findTeam(request.teamId()).orElse(null);
        while (team != null && followed.add(team.id())) {
            if (team.whenNobody() == WhenNobody.NAMED) {
                return named(team, request, asked);
            }
            var next = team.whenNobody() == WhenNobody.OVERFLOW ? team.overflowTo() : null;
            var pick = fromTeam(next, "Overflow of " + team.name() + ": ", request, asked);
            if (pick.isPresent()) {
                return pick;
            }
            team = Optional.ofNullable(next).flatMap(teams::findTeam).orElse(null);
        }
        return Optional.empty();
    }

    /** However much they hold, but not who is away, paused or gone. */
    private Optional<Pick> named(Team team, AssignmentRequest request, Asked asked) {
        return Optional.ofNullable(team.fallbackRep())
                .filter(rep -> !request.excludedReps().contains(rep))
                .flatMap(teams::findRep)
                .map(rep -> look(rep, Set.of(), request.at()))
                .filter(there -> teams.whyUnavailable(there.rep(), request.at()).isEmpty())
                .map(there -> there.pick(
                        AssignedBy.FALLBACK, true, "Named for when nobody of " + team.name() + " can", asked));
    }

    private Optional<Pick> fromTeam(String teamId, String because, AssignmentRequest request, Asked asked) {
        if (teamId == null || asked.contains(teamId)) {
            return Optional.empty();
        }
        var locked = rotations.apply(teamId);
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        var how = rotationOf(teamId, request.strategy());
        var bench = benches.of(teamId, request.excludedReps(), how == Rotation.LEAST_LOADED, request.at());
        var order = bench.inOrder(how, locked.get().levels());
        if (order.isEmpty()) {
            asked.nobodyOf(teamId, nameOf(teamId), bench);
            return Optional.empty();
        }
        return Optional.of(next(how, order.get(0), locked.get(), bench, because, asked));
    }

    private Pick next(Rotation how, Rep rep, RotationState rotation, Bench bench, String because, Asked asked) {
        return how == Rotation.LEAST_LOADED
                ? new Pick(
                        rep,
                        AssignedBy.LEAST_LOADED,
                        rotation,
                        nameOf(rotation.teamId()),
                        bench,
                        true,
                        sentence(because, "Fewest open MQLs: " + bench.openOf(rep)),
                        asked)
                : new Pick(
                        rep,
                        AssignedBy.ROUND_ROBIN,
                        rotation,
                        nameOf(rotation.teamId()),
                        bench,
                        true,
                        sentence(because, "Next in the round robin"),
                        asked);
    }

    private static String sentence(String because, String text) {
        return because.isEmpty() ? text : because + text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
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
        var locked = rotations.apply(rep.teamId()).orElseThrow();
        var bench = benches.of(rep.teamId(), excluded, false, at);
        var now = bench.find(rep.id()).orElse(rep);
        return new Looked(now, locked, nameOf(rep.teamId()), bench);
    }

    private String nameOf(String teamId) {
        return teams.findTeam(teamId).map(Team::name).orElse(teamId);
    }

    /** A rep as seen under the lock of their team. */
    private record Looked(Rep rep, RotationState rotation, String teamName, Bench bench) {

        Pick pick(AssignedBy by, boolean costsTurn, String because) {
            return pick(by, costsTurn, because, new Asked());
        }

        Pick pick(AssignedBy by, boolean costsTurn, String because, Asked asked) {
            return new Pick(rep, by, rotation, teamName, bench, costsTurn, because, asked);
        }
    }
}
