package io.handoff.access.rights;

import io.handoff.contact.Contact;
import io.handoff.contact.ContactErased;
import io.handoff.privacy.PersonalData;
import io.handoff.privacy.RetentionDue;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** Stores refused changes (403) of signed-in people. */
@Component
@RequiredArgsConstructor
public class AccessAudit implements PersonalData {

    private static final Logger log = LoggerFactory.getLogger(AccessAudit.class);

    private static final Pattern WHOSE = Pattern.compile("^(/api/\\w+/)[^/]+");
    private static final String CONTACTS = "/api/contacts/";
    private static final String ABOUT = "(path = :path or path like :below escape '!')";

    private final JdbcClient jdbc;
    private final Clock clock;

    @EventListener
    @Transactional
    void on(RetentionDue night) {
        jdbc.sql("delete from access_audit where at < ?")
                .param(OffsetDateTime.ofInstant(night.refusalsBefore(), ZoneOffset.UTC))
                .update();
    }

    /** One refused request about the contact, as shown in the contact's export. */
    record Refused(Instant at, String login, String method, String path) {}

    @Override
    public String name() {
        return "refusedAccess";
    }

    @Override
    @Transactional(readOnly = true)
    public Stream<?> of(Contact contact, Set<String> ids) {
        return ids.stream()
                .flatMap(id -> written(id).stream())
                .flatMap(path -> jdbc
                        .sql("select at, login, method, path from access_audit where " + ABOUT + " order by at")
                        .params(about(path))
                        .query(Refused.class)
                        .list()
                        .stream());
    }

    /** Replaces the paths of an erased contact, because an id may identify a person. */
    @EventListener
    void on(ContactErased erased) {
        erased.ids().stream()
                .flatMap(id -> written(id).stream())
                .forEach(path -> jdbc.sql("update access_audit set path = :forgotten where " + ABOUT)
                        .params(about(path))
                        .param("forgotten", CONTACTS + "erased")
                        .update());
    }

    /** The plain and the percent-encoded path of the contact. */
    private static Set<String> written(String id) {
        return new HashSet<>(List.of(CONTACTS + id, CONTACTS + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8)));
    }

    private static Map<String, String> about(String path) {
        return Map.of("path", path, "below", path.replaceAll("[!%_]", "!$0") + "/%");
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(String login, String method, String path) {
        // the id in the path may identify a person, so it goes to the table only, not to the log
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
