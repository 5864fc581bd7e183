package io.handoff.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The messages of this application. */
interface NotificationStore extends Repository<Notification, String> {

    Optional<Notification> findById(String id);

    Optional<Notification> findByIdempotencyKeyAndRecipient(String idempotencyKey, String recipient);

    Optional<Notification> findByUnsubscribeToken(String token);

    /** A nurture mail's recipient is a contact, never a login that happens to look the same. */
    @Query("""
            select * from notification where recipient = :recipient and kind <> 'NURTURE'
            order by created_at desc, id limit :size offset :skipped""")
    List<Notification> pageFor(String recipient, int size, long skipped);

    @Query("select * from notification where contact_id = :contactId order by created_at, id")
    List<Notification> about(String contactId);

    /** Nurture mails of these MQLs, oldest first. */
    @Query("select * from notification where mql_id in (:mqlIds) and kind = 'NURTURE' order by created_at, id")
    List<Notification> nurtureMailsOf(Collection<String> mqlIds);

    /** When the latest nurture mail left that was sent or is about to be; other than this one. */
    @Query("""
            select max(coalesce(sent_at, created_at)) from notification
            where contact_id = :contactId and kind = 'NURTURE' and status in ('QUEUED', 'SENT') and id <> :butId""")
    Optional<Instant> latestNurtureMailTo(String contactId, String butId);

    @Query("select count(*) from notification where recipient = :recipient and kind <> 'NURTURE'")
    long countFor(String recipient);

    @Modifying
    @Query("update notification set read_at = :at where id = :id and recipient = :recipient and read_at is null")
    void markRead(String id, String recipient, Instant at);

    @Modifying
    @Query("delete from notification where contact_id = :contactId")
    void eraseAbout(String contactId);

    @Modifying
    @Query("""
            update notification set contact_id = :survivorId,
              recipient = case when kind = 'NURTURE' then :survivorId else recipient end
            where contact_id = :mergedId""")
    void moveTo(String survivorId, String mergedId);

    /** Also those that were never sent: nobody waits that long. */
    @Modifying
    @Query("""
            update notification set subject = '', body_text = '', address = null, unsubscribe_token = null, content_id = null,
              status = case when status = 'QUEUED' then 'NOT_SENT' else status end
            where id in (select id from notification where created_at < :before and body_text <> ''
                         order by created_at limit :atMost)""")
    int forgetTexts(Instant before, int atMost);
}
