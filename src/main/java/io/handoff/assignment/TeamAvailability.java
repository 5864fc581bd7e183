package io.handoff.assignment;

import io.handoff.team.AbsencePolicy;
import io.handoff.team.Rep;
import io.handoff.team.Rotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A team at one moment: who can take an MQL, and why the others cannot.
 *
 * @param reasons by rep id; absent = available
 * @param open open MQLs by rep id, if they were counted
 * @param away those of the rotation who have time off
 */
record TeamAvailability(List<Rep> reps, Map<String, String> reasons, Map<String, Long> open, List<Rep> away, AbsencePolicy catchUp) {

    List<Rep> available() {
        return reps.stream().filter(rep -> !reasons.containsKey(rep.id())).toList();
    }

    /** Those who take part in the rotation now. */
    List<Rep> candidates() {
        return available().stream().filter(rep -> rep.weight() > 0).toList();
    }

    /** Who shares the next turn: those who can take it, and those away for whom it waits. */
    Weights weights(TurnCredits credits) {
        var sharing = new ArrayList<>(candidates());
        away.stream()
                .filter(rep -> catchUp == AbsencePolicy.FULL || catchUp == AbsencePolicy.CAPPED && mayGain(rep, credits))
                .forEach(sharing::add);
        return Weights.of(sharing);
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

    /** Who would be asked first, second and so on. The least loaded: the fewest open MQLs for their weight, else whose turn it is. */
    List<Rep> inOrder(Rotation rotation, TurnCredits credits) {
        var turns = credits.inOrder(candidates(), weights(credits));
        if (rotation == Rotation.ROUND_ROBIN) {
            return turns;
        }
        return turns.stream()
                .sorted(Comparator.comparingDouble(rep -> (double) openOf(rep) / rep.weight()))
                .toList();
    }

    /** " Anna Lee is away, Ben Ode is full (40 of 40)." or nothing; reps who left long ago are no news. */
    String passedOver() {
        var text = reps.stream()
                .filter(rep -> rep.active() && reasons.containsKey(rep.id()))
                .map(rep -> rep.name() + " " + reasons.get(rep.id()))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "" : " " + text + ".";
    }
}
