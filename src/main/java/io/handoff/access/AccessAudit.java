package io.handoff.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what somebody tried without the right to do it. */
@Component
class AccessAudit {

    private static final Logger log = LoggerFactory.getLogger(AccessAudit.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessAudit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(String login, String method, String path) {
        log.warn("Refused: {} {} by {}", method, path, login);
        jdbc.sql("insert into access_audit (id, at, login, method, path) values (:id, :at, :login, :method, :path)")
                .param("id", UUID.randomUUID().toString())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("login", login)
                .param("method", method)
                .param("path", path.length() <= 500 ? path : path.substring(0, 500))
                .update();
    }
}
