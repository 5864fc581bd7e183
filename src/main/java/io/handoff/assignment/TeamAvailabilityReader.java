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
import java.util.Optional;
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
        var reasons = reasons(reps, excluded, open, at);
        var away = reps.stream()
                .filter(rep -> rep.weight() > 0 && Teams.AWAY.equals(reasons.get(rep.id())))
                .toList();
        return new TeamAvailability(reps, reasons, open, away, away.isEmpty() ? AbsencePolicy.NONE : catchUpOf(teamId));
    }

    private AbsencePolicy catchUpOf(String teamId) {
        return teams.findTeam(teamId).map(Team::catchUp).orElse(AbsencePolicy.NONE);
    }

    private Map<String, String> reasons(List<Rep> reps, Set<String> excluded, Map<String, Long> open, Instant at) {
        var result = new LinkedHashMap<String, String>();
        for (var rep : reps) {
            whyNot(rep, excluded, open.getOrDefault(rep.id(), 0L), at).ifPresent(why -> result.put(rep.id(), why));
        }
        return result;
    }

    private Optional<String> whyNot(Rep rep, Set<String> excluded, long open, Instant at) {
        if (excluded.contains(rep.id())) {
            return Optional.of("is not asked again");
        }
        if (rep.capacity() != null && open >= rep.capacity() && rep.active()) {
            return Optional.of("is full (%d of %d)".formatted(open, rep.capacity()));
        }
        return teams.whyUnavailable(rep, at);
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
