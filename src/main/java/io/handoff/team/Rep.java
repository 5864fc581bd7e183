package io.handoff.team;

import java.util.List;

/**
 * A sales rep who works leads; the id is the login.
 *
 * @param weight share in the rotation; 0 = not in the rotation
 * @param capacity maximum of open MQLs; null = unlimited
 * @param calendarId null = the team's calendar
 * @param backupId who takes over when this rep is unavailable; null = the team's rotation
 */
public record Rep(
        String id,
        String name,
        String email,
        String teamId,
        int weight,
        Integer capacity,
        String calendarId,
        String backupId,
        boolean active,
        boolean paused,
        List<TimeOff> timeOff) {

    public Rep {
        if (weight < 0 || capacity != null && capacity < 0) {
            throw new IllegalArgumentException("Weight and capacity of \"" + id + "\" cannot be negative");
        }
    }
}
