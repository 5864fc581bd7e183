package io.handoff.contact;

import static java.time.ZoneOffset.UTC;

import io.handoff.input.EmailAddress;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Addresses that bounced. A bounce belongs to the address: after a change of address the contact gets email again. */
@Repository
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Bounces {

    private static final int MAX_REASON_LENGTH = 500;

    private final JdbcClient jdbc;

    /** Only the first bounce of an address is kept. The caller holds the contact's lock. */
    public void record(String contactId, String email, String reason, Instant at) {
        var address = EmailAddress.toLookUp(email);
        if (find(contactId, address).isEmpty()) {
            jdbc.sql(
                            "insert into contact_bounce (contact_id, email, reason, bounced_at) values (:id, :email, :reason, :at)")
                    .param("id", contactId)
                    .param("email", address)
                    .param("reason", shortened(reason), Types.VARCHAR)
                    .param("at", at.truncatedTo(ChronoUnit.MILLIS).atOffset(UTC))
                    .update();
        }
    }

    /** Of the contact's present address; empty when it has not bounced. */
    @Transactional(readOnly = true)
    public Optional<Bounce> of(Contact contact) {
        return contact.email() == null ? Optional.empty() : find(contact.id(), EmailAddress.toLookUp(contact.email()));
    }

    /** Of all addresses the contact had, oldest first. */
    @Transactional(readOnly = true)
    public List<Bounce> allOf(String contactId) {
        return jdbc.sql(
                        "select email, reason, bounced_at as at from contact_bounce where contact_id = ? order by bounced_at")
                .param(contactId)
                .query(Bounce.class)
                .list();
    }

    private Optional<Bounce> find(String contactId, String email) {
        return jdbc.sql("select email, reason, bounced_at as at from contact_bounce where contact_id = ? and email = ?")
                .params(contactId, email)
                .query(Bounce.class)
                .optional();
    }

    @EventListener
    void on(ContactErased erased) {
        jdbc.sql("delete from contact_bounce where contact_id in (:ids)")
                .param("ids", erased.ids())
                .update();
    }

    @EventListener
    void on(ContactMerged merged) {
        jdbc.sql("""
                        delete from contact_bounce where contact_id = :merged
                          and email in (select email from contact_bounce where contact_id = :survivor)""")
                .param("merged", merged.mergedId())
                .param("survivor", merged.survivorId())
                .update();
        jdbc.sql("update contact_bounce set contact_id = ? where contact_id = ?")
                .params(merged.survivorId(), merged.mergedId())
                .update();
    }

    /** A bounce goes with its address. */
    @EventListener
    void on(ContactSeparated separated) {
        jdbc.sql("""
                        update contact_bounce set contact_id = :id where contact_id = :survivor and email in
                          (select email from contact where id = :id
                           union select email from contact_address where contact_id = :id)""")
                .param("id", separated.contactId())
                .param("survivor", separated.survivorId())
                .update();
    }

    private static String shortened(String reason) {
        return reason == null || reason.length() <= MAX_REASON_LENGTH ? reason : reason.substring(0, MAX_REASON_LENGTH);
    }
}
