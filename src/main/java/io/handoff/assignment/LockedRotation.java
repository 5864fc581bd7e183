package io.handoff.assignment;

import io.handoff.team.Rep;
import java.util.Collection;

/** A team's rotation while we hold its lock: {@code turn} is the last one taken. */
record LockedRotation(String teamId, long turn, Levels levels) {

    LockedRotation welcoming(Collection<Rep> candidates) {
        return new LockedRotation(teamId, turn, levels.welcoming(candidates));
    }
}
