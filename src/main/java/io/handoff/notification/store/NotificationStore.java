package io.handoff.notification.store;

import io.handoff.notification.Channel;
import io.handoff.notification.Notification;
import io.handoff.notification.NotificationKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Stores messages. */
public interface NotificationStore extends Repository<Notification, String> {

    Optional<Notification> findById(String id);

    Optional<Notification> findByIdempotencyKeyAndRecipient(String idempotencyKey, String recipient);

    Optional<Notification> findByUnsubscribeToken(String token);

    List<Notification> findByIdempotencyKey(String idempotencyKey);

    /** Locks the message; empty if it is no longer queued or another transaction has locked it. */
    @Query("select * from notification where id = :id and status = 'QUEUED' for update skip locked")
    Optional<Notification> lock(String id);

    /**
     * Locks queued messages of this kind to the recipient: {@code first}, then the oldest. Rows locked by other transactions are skipped.
     */
    @Query("""
            select * from notification
            where recipient = :recipient and kind = :kind and channel = :channel and status = 'QUEUED' and content_id is null
            order by case when id = :first then 0 else 1 end, created_at, id limit :atMost for update skip locked""")
    List<Notification> lockWaiting(String recipient, NotificationKind kind, Channel channel, String first, int atMost);

    @Query("""
            select count(*) from notification
            where recipient = :recipient and kind = :kind and channel = :channel and content_id is null
              and created_at > :after and created_at <= :until""")
    int countWritten(String recipient, NotificationKind kind, Channel channel, Instant after, Instant until);

    @Query("""
            select count(*) from notification
            where recipient = :recipient and kind = :kind and channel = :channel and content_id is null
              and status = 'QUEUED' and created_at <= :until""")
    int countWaiting(String recipient, NotificationKind kind, Channel channel, Instant until);

    @Modifying
    @Query("""
            update notification set status = 'SENT', status_reason = null, sent_at = :at, gathered_in = :gatheredIn
            where id in (:ids)""")
    void markSent(Collection<String> ids, Instant at, String gatheredIn);

    @Modifying
    @Query("update notification set status_reason = :reason where id = :id and status = 'QUEUED'")
    void markStuck(String id, String reason);

    /** Excludes nurture mails, because their recipient is a contact id, which may equal a login. */
    @Query("""
            select * from notification where recipient = :recipient and kind <> 'NURTURE'
              and (read_at is null or :unread = false)
            order by created_at desc, id limit :size offset :skipped""")
    List<Notification> pageFor(String recipient, boolean unread, int size, long skipped);

    @Query("select * from notification where contact_id = :contactId order by created_at, id")
    List<Notification> about(String contactId);

    /** Nurture mails of these MQLs, oldest first. */
    @Query("select * from notification where mql_id in (:mqlIds) and kind = 'NURTURE' order by created_at, id")
    List<Notification> nurtureMailsOf(Collection<String> mqlIds);

    /** When the contact's latest nurture mail, other than this one, was sent or queued. */
    @Query("""
            select max(coalesce(sent_at, created_at)) from notification
            where contact_id = :contactId and kind = 'NURTURE' and status in ('QUEUED', 'SENT') and id <> :butId""")
    Optional<Instant> latestNurtureMailTo(String contactId, String butId);

    @Query("""
            select count(*) from notification where recipient = :recipient and kind <> 'NURTURE'
              and (read_at is null or :unread = false)""")
    long countFor(String recipient, boolean unread);

    @Query("select * from notification where id = :id and recipient = :recipient and kind <> 'NURTURE'")
    Optional<Notification> findFor(String id, String recipient);

    @Modifying
    @Query("""
            update notification set read_at = :at
            where recipient = :recipient and kind <> 'NURTURE' and read_at is null and created_at <= :at""")
    void markAllRead(String recipient, Instant at);

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

    /** Includes messages still queued; they are set to NOT_SENT. */
    @Modifying
    @Query("""
            update notification set subject = '', body_text = '', address = null, unsubscribe_token = null, content_id = null,
              status = case when status = 'QUEUED' then 'NOT_SENT' else status end
            where id in (select id from notification where created_at < :before and body_text <> ''
                         order by created_at limit :atMost)""")
    int forgetTexts(Instant before, int atMost);
}
