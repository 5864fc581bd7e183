package io.handoff.mql;

import static java.time.ZoneOffset.UTC;

import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Repository of the appeals against rejections. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Appeals {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    public Optional<Appeal> find(String id) {
        return jdbc.sql("select * from mql_appeal where id = ?")
                .param(id)
                .query(Appeal.class)
                .optional();
    }

    /** Oldest first. */
    public List<Appeal> of(String contactId) {
        return jdbc.sql("select * from mql_appeal where contact_id = ? order by appealed_at, id")
                .param(contactId)
                .query(Appeal.class)
                .list();
    }

    public void add(Appeal appeal) {
        jdbc.sql("""
                        insert into mql_appeal (id, mql_id, contact_id, appealed_by, appealed_at, because, rejected_by, rejected_at,
                          reject_reason)
                        values (:id, :mql, :contact, :by, :at, :because, :rejectedBy, :rejectedAt, :reason)""")
                .param("id", appeal.id())
                .param("mql", appeal.mqlId())
                .param("contact", appeal.contactId())
                .param("by", appeal.appealedBy())
                .param("at", appeal.appealedAt().atOffset(UTC))
                .param("because", appeal.because())
                .param("rejectedBy", appeal.rejectedBy(), Types.VARCHAR)
                .param("rejectedAt", appeal.rejectedAt().atOffset(UTC))
                .param("reason", appeal.rejectReason())
                .update();
        events.publishEvent(new MqlChanged(appeal.mqlId()));
    }

    public void decided(String id, Appeal.Outcome outcome, String by, Instant at, String note) {
        jdbc.sql("update mql_appeal set outcome = ?, decided_by = ?, decided_at = ?, note = ? where id = ?")
                .params(outcome.name(), by, at.atOffset(UTC), note, id)
                .update();
        find(id).map(Appeal::mqlId).map(MqlChanged::new).ifPresent(events::publishEvent);
    }

    @EventListener
    void on(ContactMerged merged) {
        jdbc.sql("update mql_appeal set contact_id = ? where contact_id = ?")
                .params(merged.survivorId(), merged.mergedId())
                .update();
    }

    /** Keeps the appeal for the reports, without contact id and free text. */
    @EventListener
    void on(ContactErased erased) {
        jdbc.sql("""
                        update mql_appeal set contact_id = :anonymous, because = null, note = null
                        where contact_id in (:ids)""")
                .param("anonymous", erased.anonymousId())
                .param("ids", erased.ids())
                .update();
    }
}
