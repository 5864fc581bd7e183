package io.handoff.assignment;

import io.handoff.team.Rep;

/**
 * A decision that is not written yet.
 *
 * @param rotation of the rep's team
 * @param teamName of the same team
 * @param availability the team it was made from
 * @param costsTurn whether the rep pays for it in the rotation
 * @param because the beginning of the sentence for the rep
 * @param tried the teams in which nobody could
 */
record Pick(
        Rep rep,
        AssignedBy by,
        RotationState rotation,
        String teamName,
        TeamAvailability availability,
        boolean costsTurn,
        String because,
        TriedTeams tried) {

    /** Somebody who takes part in no rotation has nothing to pay with. */
    Pick {
        costsTurn = costsTurn && rep.weight() > 0;
    }

    Pick on(RotationState later) {
        return new Pick(rep, by, later, teamName, availability, costsTurn, because, tried);
    }

    String why() {
        var turn = costsTurn ? " (turn %d of %s)".formatted(rotation.turn() + 1, teamName) : "";
        var fromRotation = by == AssignedBy.ROUND_ROBIN || by == AssignedBy.LEAST_LOADED;
        return because + turn + "." + (fromRotation ? availability.passedOver() : "") + tried.inWords();
    }
}
