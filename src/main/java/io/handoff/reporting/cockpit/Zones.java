package io.handoff.reporting.cockpit;

import io.handoff.team.Teams;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** In whose zone an instant is shown. */
@Component
class Zones {

    private final Teams teams;

    Zones(Teams teams) {
        this.teams = teams;
    }

    /** The rep's own; the company's for nobody. */
    ZoneId of(String repId) {
        return Optional.ofNullable(repId)
                .flatMap(teams::findRep)
                .map(rep -> teams.calendarOf(rep).zone())
                .orElseGet(() -> teams.company().zone());
    }
}
