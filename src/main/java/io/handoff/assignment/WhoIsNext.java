package io.handoff.assignment;

import io.handoff.team.Rep;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import io.handoff.team.UnknownTeam;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/** A team in the order of its turns, in words: who is next, who after them, and why others are not asked. */
class WhoIsNext {

    private final Teams teams;
    private final Benches benches;
    private final Rotations rotations;
    private final Picker onlooker;
    private final Clock clock;

    WhoIsNext(Teams teams, Benches benches, Rotations rotations, Picker onlooker, Clock clock) {
        this.teams = teams;
        this.benches = benches;
        this.rotations = rotations;
        this.onlooker = onlooker;
        this.clock = clock;
    }

    NextUp in(String teamId) {
        var team = teams.team(teamId);
        var bench = benches.of(teamId, Set.of(), true, clock.instant());
        var rotation = rotations.find(teamId).orElseThrow(() -> new UnknownTeam(teamId));
        var levels = rotation.levels().welcoming(bench.weights(rotation.levels()));
        var order = bench.inOrder(team.rotation(), levels);
        var whyNot = Benches.whyNobody(bench);
        var standings = new ArrayList<Standing>();
        for (var rep : order) {
            standings.add(standing(rep, standings.size() + 1, levels, bench, null));
        }
        bench.reps().stream()
                .filter(rep -> !order.contains(rep))
                .forEach(rep -> standings.add(standing(rep, null, levels, bench, whyNot.get(rep.id()))));
        var next = order.isEmpty() ? null : order.get(0);
        return new NextUp(teamId, next == null ? null : next.id(), sentence(team, next, bench, whyNot), standings);
    }

    private String sentence(Team team, Rep next, Bench bench, Map<String, String> whyNot) {
        if (next != null) {
            return next.name() + " is next in " + team.name() + "." + bench.passedOver();
        }
        var nobody = whyNot.isEmpty()
                ? team.name() + " has no reps."
                : "Nobody of " + team.name() + " can take an MQL now." + bench.passedOver();
        return nobody + insteadOf(team);
    }

    private String insteadOf(Team team) {
        try {
            var request = AssignmentRequest.of("", "", team.id(), Strategy.ACCOUNT_OWNER, clock.instant());
            var rep = onlooker.fromTeams(request).rep();
            return " The next one goes to " + rep.name() + " of "
                    + teams.team(rep.teamId()).name() + ".";
        } catch (NoRepAvailable nobody) {
            return " The next one waits until somebody assigns it by hand, and the managers are told.";
        }
    }

    private static Standing standing(Rep rep, Integer place, Levels levels, Bench bench, String reason) {
        return new Standing(
                rep.id(),
                rep.name(),
                place,
                Math.round(100.0 * levels.of(rep.id()) / Levels.TURN) / 100.0,
                rep.weight(),
                bench.openOf(rep),
                rep.capacity(),
                reason);
    }
}
