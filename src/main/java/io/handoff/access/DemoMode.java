package io.handoff.access;

import io.handoff.access.login.AccessSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Whether demo people exist: only if configured and on the embedded database, so that a real database never gets known passwords. */
@Component
public class DemoMode {

    private static final Logger log = LoggerFactory.getLogger(DemoMode.class);

    private final boolean on;

    public DemoMode(AccessSettings settings, JdbcConnectionDetails database) {
        var embedded = database.getJdbcUrl().startsWith("jdbc:h2:");
        this.on = settings.demo() && embedded;
        if (settings.demo() && !embedded) {
            log.warn("handoff.demo is ignored: demo people exist only on the embedded database");
        }
    }

    public boolean on() {
        return on;
    }
}
