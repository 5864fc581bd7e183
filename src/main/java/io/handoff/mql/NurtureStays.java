package io.handoff.mql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Repository of nurture stays. Every module may read; only {@code process} may call the modifying methods. */
public interface NurtureStays extends Repository<NurtureStay, String> {

    @Query("select * from nurture where mql_id = :mqlId")
    Optional<NurtureStay> find(String mqlId);

    @Query("select * from nurture where contact_id = :contactId and ended_at is null order by started_at desc limit 1")
    Optional<NurtureStay> openOf(String contactId);

    /** Oldest first, open and ended. */
    @Query("select * from nurture where contact_id = :contactId order by started_at")
    List<NurtureStay> of(String contactId);

    @Modifying
    @Query("delete from nurture where mql_id = :mqlId")
    void clear(String mqlId);

    @Modifying
    @Query("""
            insert into nurture (mql_id, handoff_id, contact_id, track, started_at, cool_off_until, waits_for, reply_open)
            values (:mqlId, :handoffId, :contactId, :track, :at, :coolOffUntil, :waitsFor, false)""")
    void enrolled(
            String mqlId,
            String handoffId,
            String contactId,
            String track,
            Instant at,
            Instant coolOffUntil,
            String waitsFor);

    @Modifying
    @Query("update nurture set next_touch = :template, next_touch_at = :at where mql_id = :mqlId")
    void planned(String mqlId, String template, Instant at);

    @Modifying
    @Query("""
            update nurture set stopped_why = :why, stopped_by = :by, stopped_at = :at, next_touch = null, next_touch_at = null
             where mql_id = :mqlId""")
    void stopped(String mqlId, NurtureStay.Stop why, String by, Instant at);

    @Modifying
    @Query("""
            update nurture set track = :track, stopped_why = null, stopped_by = null, stopped_at = null
             where mql_id = :mqlId""")
    void resume(String mqlId, String track);

    @Modifying
    @Query("update nurture set reply_open = :open where mql_id = :mqlId")
    void replyOpen(String mqlId, boolean open);

    @Modifying
    @Query("""
            update nurture set ended_at = :at, next_touch = null, next_touch_at = null, reply_open = false
             where mql_id = :mqlId and ended_at is null""")
    void ended(String mqlId, Instant at);

    @Modifying
    @Query("update nurture set contact_id = :anonymousId, stopped_by = null where contact_id = :contactId")
    void forget(String contactId, String anonymousId);

    @Modifying
    @Query("update nurture set contact_id = :survivorId where contact_id = :mergedId")
    void moveTo(String survivorId, String mergedId);
}
