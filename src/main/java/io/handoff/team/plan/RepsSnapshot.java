package io.handoff.team.plan;

import io.handoff.team.OrganisationPlan;
import io.handoff.team.Rep;
import io.handoff.team.RepDeactivated;
import io.handoff.team.RepLeaving;
import io.handoff.team.TimeOff;
import io.handoff.team.TimeOffChanged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A snapshot of all reps, to find what an applied plan changed for them. */
record RepsSnapshot(Map<String, Rep> reps) {

    static RepsSnapshot of(List<Rep> reps) {
        return new RepsSnapshot(reps.stream().collect(Collectors.toMap(Rep::id, Function.identity())));
    }

    /** Active reps whom the plan deactivates or leaves out; sorted by team, so that concurrent calls lock teams in the same order. */
    List<RepLeaving> leaving(OrganisationPlan plan) {
        var staying = plan.reps().stream().filter(Rep::active).map(Rep::id).collect(Collectors.toSet());
        return reps.values().stream()
                .filter(rep -> rep.active() && !staying.contains(rep.id()))
                .sorted(Comparator.comparing(Rep::teamId).thenComparing(Rep::id))
                .map(rep -> new RepLeaving(rep.id(), rep.teamId()))
                .toList();
    }

    /** The events to publish: deactivated reps first, then reps whose time off changed or who became active. */
    List<Object> changedTo(RepsSnapshot after) {
        var news = new ArrayList<Object>();
        after.sorted()
                .filter(rep -> !rep.active() && isActive(rep.id()))
                .forEach(rep -> news.add(new RepDeactivated(rep.id())));
        after.sorted()
                .filter(rep -> !rep.timeOff().equals(timeOff(rep.id())) || rep.active() && !isActive(rep.id()))
                .forEach(rep -> news.add(new TimeOffChanged(rep.id())));
        return news;
    }

    private Stream<Rep> sorted() {
        return reps.values().stream().sorted(Comparator.comparing(Rep::id));
    }

    private boolean isActive(String repId) {
        return reps.containsKey(repId) && reps.get(repId).active();
    }

    private List<TimeOff> timeOff(String repId) {
        return reps.containsKey(repId) ? reps.get(repId).timeOff() : List.of();
    }
}
