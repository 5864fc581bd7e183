package io.handoff.assignment;

import io.handoff.team.Rep;

/**
 * A picked rep, before anything is written.
 *
 * @param rotation of the rep's team
 * @param teamName of the same team
 * @param availability of the team from which the rep was picked
 * @param costsTurn whether the pick costs the rep a turn of the rotation
 * @param because beginning of the sentence for the rep
 * @param tried the teams in which no rep was available
 */
record PickedRep(
        Rep rep,
        AssignedBy by,
        RotationState rotation,
        String teamName,
        TeamAvailability availability,
        boolean costsTurn,
        String because,
        TriedTeams tried) {

    /** Reps with weight 0 take no part in the rotation, so a pick never costs them a turn. Absent reps are owed no more than others. */
    PickedRep {
        costsTurn = costsTurn && rep.weight() > 0;
        rotation = rotation.settled(availability);
    }

    PickedRep on(RotationState later) {
        return new PickedRep(rep, by, later, teamName, availability, costsTurn, because, tried);
    }

    String why() {
        var turn = costsTurn ? " (turn %d of %s)".formatted(rotation.turn() + 1, teamName) : "";
        var fromRotation = by == AssignedBy.ROUND_ROBIN || by == AssignedBy.LEAST_LOADED;
        return because + turn + "." + (fromRotation ? availability.passedOver() : "") + tried.inWords();
    }
}
