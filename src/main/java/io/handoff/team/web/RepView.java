package io.handoff.team.web;

import io.handoff.team.Rep;
import io.handoff.team.Teams;
import io.handoff.team.TimeOff;
import java.time.Instant;
import java.util.List;

/**
 * A rep in JSON.
 *
 * @param capacity absent = unlimited
 * @param unavailable why the rep gets no new MQL now; absent = available
 */
record RepView(
        String id,
        String name,
        String team,
        int weight,
        Integer capacity,
        String backup,
        boolean active,
        boolean paused,
        List<TimeOff> timeOff,
        String unavailable) {

    static RepView of(Rep rep, Teams teams, Instant now) {
        return new RepView(
                rep.id(),
                rep.name(),
                rep.teamId(),
                rep.weight(),
                rep.capacity(),
                rep.backupId(),
                rep.active(),
                rep.paused(),
                rep.timeOff(),
                teams.whyUnavailable(rep, now).orElse(null));
    }
}
