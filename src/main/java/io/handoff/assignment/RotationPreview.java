package io.handoff.assignment;

import io.handoff.team.Rep;
import io.handoff.team.Rotation;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import io.handoff.team.UnknownTeam;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;

/** Describes a team's rotation: the next rep, the order of the others, and why some are unavailable. */
@RequiredArgsConstructor
class RotationPreview {

    private final Teams teams;
    private final TeamAvailabilityReader availabilities;
    private final Rotations rotations;
    private final RepPicker onlooker;
    private final Clock clock;

    /** @param wanted null = the team's own rotation */
    NextRep in(String teamId, Rotation wanted) {
        var team = teams.team(teamId);
        var how = wanted == null ? team.rotation() : wanted;
        var availability = availabilities.of(teamId, Set.of(), true, clock.instant());
        var rotation = rotations.find(teamId).orElseThrow(() -> new UnknownTeam(teamId));
        var settled = availability.settled(rotation.credits());
        var credits = settled.welcoming(availability.weights(settled));
        var order = availability.inOrder(how, credits);
        var whyNot = TeamAvailabilityReader.whyNobody(availability);
        var ranks = new ArrayList<RotationRank>();
        for (var rep : order) {
            ranks.add(rank(rep, ranks.size() + 1, credits, availability, null));
        }
        availability.reps().stream()
                .filter(rep -> !order.contains(rep))
                .forEach(rep -> ranks.add(rank(rep, null, credits, availability, whyNot.get(rep.id()))));
        var next = order.isEmpty() ? null : order.get(0);
        return new NextRep(
                teamId, how, next == null ? null : next.id(), sentence(team, next, availability, whyNot), ranks);
    }

    private String sentence(Team team, Rep next, TeamAvailability availability, Map<String, String> whyNot) {
        if (next != null) {
            return next.name() + " is next in " + team.name() + "." + availability.passedOver();
        }
        var nobody = whyNot.isEmpty()
                ? team.name() + " has no reps."
                : "Nobody of " + team.name() + " can take an MQL now." + availability.passedOver();
        return nobody + insteadOf(team);
    }

    private String insteadOf(Team team) {
        try {
            var request = AssignmentRequest.of("", "", team.id(), null, clock.instant());
            var rep = onlooker.fromTeams(request).rep();
            return " The next one goes to " + rep.name() + " of "
                    + teams.team(rep.teamId()).name() + ".";
        } catch (NoRepAvailable nobody) {
            return " The next MQL waits to be assigned by hand, and the managers are notified.";
        }
    }

    private static RotationRank rank(
            Rep rep, Integer place, TurnCredits credits, TeamAvailability availability, String reason) {
        return new RotationRank(
                rep.id(),
                rep.name(),
                place,
                Math.round(100.0 * credits.of(rep.id()) / TurnCredits.TURN) / 100.0,
                rep.weight(),
                availability.openOf(rep),
                rep.capacity(),
                reason);
    }
}
