package io.handoff.assignment;

import io.handoff.team.Rep;
import io.handoff.team.Rotation;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import io.handoff.team.UnavailablePolicy;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Picks a rep and writes nothing. For an assignment, {@code rotations} locks the team before its reps are read, so that capacity and
 * availability are current.
 */
class RepPicker {

    private final Teams teams;
    private final TeamAvailabilityReader availabilities;
    private final Function<String, Optional<RotationState>> rotations;

    /** @param rotations state by team id: locked for an assignment, unlocked for a preview; empty = no such team */
    RepPicker(Teams teams, TeamAvailabilityReader availabilities, Function<String, Optional<RotationState>> rotations) {
        this.teams = teams;
        this.availabilities = availabilities;
        this.rotations = rotations;
    }

    PickedRep pick(AssignmentRequest request) throws NoRepAvailable {
        if (request.chosenRepId() != null) {
            return chosen(request.chosenRepId(), "Chosen by hand", request.at());
        }
        var sticky = Optional.ofNullable(request.sticky())
                .flatMap(rep -> ifAvailable(rep.repId(), request.excludedReps(), request.at())
                        .map(found -> found.pick(rep.assignedBy(), true, rep.why())));
        if (sticky.isPresent()) {
            return sticky.get();
        }
        if (request.strategy() == AssignmentStrategy.ACCOUNT_OWNER) {
            var owner = ownerOrBackup(request);
            if (owner.isPresent()) {
                return owner.get();
            }
        }
        return fromTeams(request);
    }

    private Optional<PickedRep> ownerOrBackup(AssignmentRequest request) {
        var owner = ifAvailable(request.accountOwnerId(), request.excludedReps(), request.at());
        return owner.isPresent()
                ? owner.map(found -> found.pick(AssignedBy.ACCOUNT_OWNER, false, "Owner of the account"))
                : Optional.ofNullable(request.accountOwnerId())
                        .flatMap(teams::findRep)
                        .flatMap(rep -> backupOf(rep, false, request.excludedReps(), request.at()));
    }

    /** The first available rep in the chain of backups; stops at a cycle. */
    Optional<PickedRep> backupOf(Rep rep, boolean costsTurn, Set<String> excluded, Instant at) {
        var tried = new HashSet<>(Set.of(rep.id()));
        for (var id = rep.backupId(); id != null && tried.add(id); ) {
            var found = ifAvailable(id, excluded, at);
            if (found.isPresent()) {
                return found.map(t -> t.pick(AssignedBy.BACKUP, costsTurn, "Backup of " + rep.name()));
            }
            id = teams.findRep(id).map(Rep::backupId).orElse(null);
        }
        return Optional.empty();
    }

    /** A person's choice ignores time off, pauses and capacity; only an unknown or inactive rep is refused. */
    PickedRep chosen(String repId, String because, Instant at) throws NoRepAvailable {
        var rep = teams.findRep(repId)
                .orElseThrow(() -> new NoRepAvailable(
                        "", Map.of(repId, "is unknown"), "There is no rep with the id '" + repId + "'."));
        var found = read(rep, Set.of(), at);
        if (!found.rep().active()) {
            throw new NoRepAvailable(rep.teamId(), Map.of(repId, "is not active"), rep.name() + " is deactivated.");
        }
        return found.pick(AssignedBy.BY_HAND, true, because);
    }

    /** Tries the team, then the fallback team from routing, then the team's own {@link UnavailablePolicy} rule. */
    PickedRep fromTeams(AssignmentRequest request) throws NoRepAvailable {
        var tried = new TriedTeams();
        var pick = fromTeam(request.teamId(), "", request, tried);
        if (pick.isEmpty() && request.fallbackTeamId() != null) {
            pick = fromTeam(request.fallbackTeamId(), "", request, tried);
        }
        return pick.or(() -> whenNobody(request, tried))
                .orElseThrow(() -> new NoRepAvailable(request.teamId(), tried.reasons(), tried.inOneSentence()));
    }

    /** Follows the teams' overflow settings to the first available rep; stops at a cycle. */
    private Optional<PickedRep> whenNobody(AssignmentRequest request, TriedTeams tried) {
        var followed = new HashSet<String>();
        var team = teams.findTeam(request.teamId()).orElse(null);
        while (team != null && followed.add(team.id())) {
            if (team.whenNobody() == UnavailablePolicy.NAMED) {
                return named(team, request, tried);
            }
            var next = team.whenNobody() == UnavailablePolicy.OVERFLOW ? team.overflowTo() : null;
            var pick = fromTeam(next, "Overflow of " + team.name() + ": ", request, tried);
            if (pick.isPresent()) {
                return pick;
            }
            team = Optional.ofNullable(next).flatMap(teams::findTeam).orElse(null);
        }
        return Optional.empty();
    }

    /** The team's named fallback rep: capacity is ignored; time off, pauses and deactivation are not. */
    private Optional<PickedRep> named(Team team, AssignmentRequest request, TriedTeams tried) {
        return Optional.ofNullable(team.fallbackRep())
                .filter(rep -> !request.excludedReps().contains(rep))
                .flatMap(teams::findRep)
                .map(rep -> read(rep, Set.of(), request.at()))
                .filter(found -> teams.whyUnavailable(found.rep(), request.at()).isEmpty())
                .map(found -> found.pick(
                        AssignedBy.FALLBACK, true, "Named for when nobody of " + team.name() + " can", tried));
    }

    private Optional<PickedRep> fromTeam(String teamId, String because, AssignmentRequest request, TriedTeams tried) {
        if (teamId == null || tried.contains(teamId)) {
            return Optional.empty();
        }
        var locked = rotations.apply(teamId);
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        var how = rotationOf(teamId, request.strategy());
        var availability =
                availabilities.of(teamId, request.excludedReps(), how == Rotation.LEAST_LOADED, request.at());
        var order = availability.inOrder(how, availability.settled(locked.get().credits()));
        if (order.isEmpty()) {
            tried.nobodyOf(teamId, nameOf(teamId), availability);
            return Optional.empty();
        }
        return Optional.of(next(how, order.get(0), locked.get(), availability, because, tried));
    }

    private PickedRep next(
            Rotation how,
            Rep rep,
            RotationState rotation,
            TeamAvailability availability,
            String because,
            TriedTeams tried) {
        return how == Rotation.LEAST_LOADED
                ? new PickedRep(
                        rep,
                        AssignedBy.LEAST_LOADED,
                        rotation,
                        nameOf(rotation.teamId()),
                        availability,
                        true,
                        sentence(because, "Fewest open MQLs: " + availability.openOf(rep)),
                        tried)
                : new PickedRep(
                        rep,
                        AssignedBy.ROUND_ROBIN,
                        rotation,
                        nameOf(rotation.teamId()),
                        availability,
                        true,
                        sentence(because, "Next in the round robin"),
                        tried);
    }

    private static String sentence(String because, String text) {
        return because.isEmpty() ? text : because + text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private Rotation rotationOf(String teamId, AssignmentStrategy strategy) {
        if (strategy == null || strategy == AssignmentStrategy.ACCOUNT_OWNER) {
            return teams.findTeam(teamId).map(Team::rotation).orElse(Rotation.ROUND_ROBIN);
        }
        return Rotation.valueOf(strategy.name());
    }

    private Optional<RepInTeam> ifAvailable(String repId, Set<String> excluded, Instant at) {
        return Optional.ofNullable(repId)
                .filter(id -> !excluded.contains(id))
                .flatMap(teams::findRep)
                .map(rep -> read(rep, excluded, at))
                .filter(found -> found.availability().isAvailable(found.rep().id()));
    }

    private RepInTeam read(Rep rep, Set<String> excluded, Instant at) {
        var locked = rotations.apply(rep.teamId()).orElseThrow();
        var availability = availabilities.of(rep.teamId(), excluded, false, at);
        var now = availability.find(rep.id()).orElse(rep);
        return new RepInTeam(now, locked, nameOf(rep.teamId()), availability);
    }

    private String nameOf(String teamId) {
        return teams.findTeam(teamId).map(Team::name).orElse(teamId);
    }

    /** A rep and their team, read under the lock of the team's rotation. */
    private record RepInTeam(Rep rep, RotationState rotation, String teamName, TeamAvailability availability) {

        PickedRep pick(AssignedBy by, boolean costsTurn, String because) {
            return pick(by, costsTurn, because, new TriedTeams());
        }

        PickedRep pick(AssignedBy by, boolean costsTurn, String because, TriedTeams tried) {
            return new PickedRep(rep, by, rotation, teamName, availability, costsTurn, because, tried);
        }
    }
}
