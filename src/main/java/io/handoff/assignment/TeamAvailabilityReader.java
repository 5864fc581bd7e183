package io.handoff.assignment;

import io.handoff.team.AbsencePolicy;
import io.handoff.team.Rep;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Reads a team's availability with one query for the reps and one for their open MQLs. */
@Component
@RequiredArgsConstructor
class TeamAvailabilityReader {

    private final Teams teams;
    private final OwnerSegments segments;

    TeamAvailability of(String teamId, Set<String> excluded, boolean countAll, Instant at) {
        var reps = teams.repsOf(teamId);
        var counted = reps.stream()
                .filter(rep -> rep.active() && (countAll || rep.capacity() != null))
                .map(Rep::id)
                .toList();
        var open = segments.openCounts(counted);
        var absences = absences(reps, at);
        var reasons = reasons(reps, excluded, open, absences);
        var away = reps.stream()
                .filter(rep -> rep.weight() > 0 && Teams.AWAY.equals(reasons.get(rep.id())))
                .toList();
        var absent = reps.stream()
                .filter(rep -> rep.weight() == 0 || absences.containsKey(rep.id()))
                .toList();
        return new TeamAvailability(
                reps, reasons, open, away, absent, away.isEmpty() ? AbsencePolicy.NONE : catchUpOf(teamId));
    }

    private AbsencePolicy catchUpOf(String teamId) {
        return teams.findTeam(teamId).map(Team::catchUp).orElse(AbsencePolicy.NONE);
    }

    /** By rep id, why the rep takes no leads at all for now. */
    private Map<String, String> absences(List<Rep> reps, Instant at) {
        var result = new HashMap<String, String>();
        reps.forEach(rep -> teams.whyUnavailable(rep, at).ifPresent(why -> result.put(rep.id(), why)));
        return result;
    }

    private static Map<String, String> reasons(
            List<Rep> reps, Set<String> excluded, Map<String, Long> open, Map<String, String> absences) {
        var result = new LinkedHashMap<String, String>();
        for (var rep : reps) {
            var why = excluded.contains(rep.id())
                    ? "is not asked again"
                    : absences.getOrDefault(rep.id(), full(rep, open.getOrDefault(rep.id(), 0L)));
            if (why != null) {
                result.put(rep.id(), why);
            }
        }
        return result;
    }

    private static String full(Rep rep, long open) {
        return rep.capacity() != null && open >= rep.capacity()
                ? "is full (%d of %d)".formatted(open, rep.capacity())
                : null;
    }

    /** By rep id, why the rep cannot be next; includes available reps of weight 0, who can only be chosen by hand. */
    static Map<String, String> whyNobody(TeamAvailability availability) {
        var result = new HashMap<>(availability.reasons());
        availability.available().stream()
                .filter(rep -> rep.weight() == 0)
                .forEach(rep -> result.putIfAbsent(rep.id(), "takes part in no rotation (weight 0)"));
        return result;
    }
}
