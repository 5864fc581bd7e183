package io.handoff.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of {@code handoff.*} that decide who can log in.
 *
 * @param demo people of the demo may log in with their id as password; only on the embedded database
 * @param replay a file is played and the application ends: nobody can log in
 */
@ConfigurationProperties("handoff")
record AccessSettings(
        @DefaultValue("false") boolean demo,
        String replay,
        @DefaultValue Admin admin) {

    /** The first administrator. */
    record Admin(@DefaultValue("admin") String id, String password) {}

    boolean replaying() {
        return replay != null && !replay.isBlank();
    }
}
