package io.handoff.access;

import io.handoff.contact.ContactErased;
import io.handoff.process.RetentionNight;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** Remembers what somebody tried without the right to do it. */
@Component
class AccessAudit {

    private static final Logger log = LoggerFactory.getLogger(AccessAudit.class);

    private static final Pattern WHOSE = Pattern.compile("^(/api/\\w+/)[^/]+");
    private static final String CONTACTS = "/api/contacts/";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessAudit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(RetentionNight night) {
        jdbc.sql("delete from access_audit where at < ?")
                .param(OffsetDateTime.ofInstant(night.refusalsBefore(), ZoneOffset.UTC))
                .update();
    }

    /** An id in a path may tell who somebody is. */
    @EventListener
    void on(ContactErased erased) {
        for (var id : erased.ids()) {
            for (var written : new HashSet<>(List.of(id, UriUtils.encodePathSegment(id, StandardCharsets.UTF_8)))) {
                jdbc.sql("update access_audit set path = :forgotten where path = :path or path like :below escape '!'")
                        .param("forgotten", CONTACTS + "erased")
                        .param("path", CONTACTS + written)
                        .param("below", CONTACTS + written.replaceAll("[!%_]", "!$0") + "/%")
                        .update();
            }
        }
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(String login, String method, String path) {
        // the path may hold an id that tells who somebody is: it is in the table alone
        log.warn("Refused: {} {} by {}", method, WHOSE.matcher(path).replaceFirst("$1…"), login);
        jdbc.sql("insert into access_audit (id, at, login, method, path) values (:id, :at, :login, :method, :path)")
                .param("id", UUID.randomUUID().toString())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("login", login)
                .param("method", method)
                .param("path", path.length() <= 500 ? path : path.substring(0, 500))
                .update();
    }
}
