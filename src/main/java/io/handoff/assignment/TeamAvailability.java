package io.handoff.assignment;

import io.handoff.team.AbsencePolicy;
import io.handoff.team.Rep;
import io.handoff.team.Rotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reps of a team at one moment: who is available for an MQL, and why the others are not.
 *
 * @param reasons by rep id; absent = available
 * @param open open MQLs by rep id; only for reps whose MQLs were counted
 * @param away reps of the rotation who have time off
 * @param absent reps who take no turns for now: away, paused, deactivated or of weight 0; a full rep is not absent
 */
record TeamAvailability(
        List<Rep> reps,
        Map<String, String> reasons,
        Map<String, Long> open,
        List<Rep> away,
        List<Rep> absent,
        AbsencePolicy catchUp) {

    List<Rep> available() {
        return reps.stream().filter(rep -> !reasons.containsKey(rep.id())).toList();
    }

    /** Available reps who take part in the rotation. */
    List<Rep> candidates() {
        return available().stream().filter(rep -> rep.weight() > 0).toList();
    }

    /** The reps who share the next turn: available candidates, and absent reps who keep accruing credit under the team's policy. */
    Weights weights(TurnCredits credits) {
        var sharing = new ArrayList<>(candidates());
        away.stream()
                .filter(rep ->
                        catchUp == AbsencePolicy.FULL || catchUp == AbsencePolicy.CAPPED && mayGain(rep, credits))
                .forEach(sharing::add);
        return Weights.of(sharing);
    }

    /**
     * The credits without what absent reps are owed too much, such as turns returned for leads that others took over. A rep who comes back
     * is then no further behind than one who stayed, and gets no flood of leads. The team's policy may allow more for time off.
     */
    TurnCredits settled(TurnCredits credits) {
        var tooMuch = new HashMap<String, Long>();
        var largest = TurnCredits.largestOf(candidates().size() + 1);
        for (var rep : absent) {
            var limit = away.contains(rep) ? catchUpLimit(largest) : largest;
            if (credits.of(rep.id()) > limit) {
                tooMuch.put(rep.id(), limit);
            }
        }
        var others = Weights.of(candidates().isEmpty() ? allBut(tooMuch.keySet()) : candidates());
        return tooMuch.isEmpty() || others.byRep().isEmpty() ? credits : credits.limited(tooMuch, others);
    }

    private long catchUpLimit(long largest) {
        return switch (catchUp) {
            case NONE -> largest;
            case CAPPED -> TurnCredits.TURN;
            case FULL -> Long.MAX_VALUE;
        };
    }

    private List<Rep> allBut(Set<String> repIds) {
        return reps.stream().filter(rep -> !repIds.contains(rep.id())).toList();
    }

    private boolean mayGain(Rep rep, TurnCredits credits) {
        var sharing = new ArrayList<>(candidates());
        sharing.add(rep);
        return credits.of(rep.id()) + Weights.of(sharing).shareOf(rep.id()) <= TurnCredits.TURN;
    }

    boolean isAvailable(String repId) {
        return available().stream().anyMatch(rep -> rep.id().equals(repId));
    }

    Optional<Rep> find(String repId) {
        return reps.stream().filter(rep -> rep.id().equals(repId)).findFirst();
    }

    long openOf(Rep rep) {
        return open.getOrDefault(rep.id(), 0L);
    }

    /** Candidates in the order of picks. Least loaded: by open MQLs divided by weight, ties by rotation. */
    List<Rep> inOrder(Rotation rotation, TurnCredits credits) {
        var turns = credits.inOrder(candidates(), weights(credits));
        if (rotation == Rotation.ROUND_ROBIN) {
            return turns;
        }
        return turns.stream()
                .sorted(Comparator.comparingDouble(rep -> (double) openOf(rep) / rep.weight()))
                .toList();
    }

    /** " Anna Lee is away, Ben Ode is full (40 of 40)." or empty; inactive reps are left out. */
    String passedOver() {
        var text = reps.stream()
                .filter(rep -> rep.active() && reasons.containsKey(rep.id()))
                .map(rep -> rep.name() + " " + reasons.get(rep.id()))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "" : " " + text + ".";
    }
}
