package io.handoff.access.login;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of {@code handoff.*} that decide who can log in.
 *
 * @param demo creates demo people whose password is their id; only on the embedded database
 * @param replay path of the event file of a replay, during which no one can log in; else null
 */
@ConfigurationProperties("handoff")
public record AccessSettings(
        @DefaultValue("false") boolean demo,
        String replay,
        @DefaultValue Admin admin) {

    /** The first administrator. */
    record Admin(@DefaultValue("admin") String id, String password) {}

    boolean replaying() {
        return replay != null && !replay.isBlank();
    }
}
