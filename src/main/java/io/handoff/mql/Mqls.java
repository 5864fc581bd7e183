package io.handoff.mql;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Repository of MQLs. Every module may read; only {@code process} may call the modifying methods. */
public interface Mqls extends Repository<Mql, String> {

    @Query("select * from mql where id = :id")
    Optional<Mql> find(String id);

    @Query("select * from mql where id in (:ids)")
    List<Mql> findAll(Collection<String> ids);

    @Query("select * from mql where contact_id = :contactId order by pass")
    List<Mql> of(String contactId);

    @Query("select * from mql where contact_id = :contactId order by pass desc limit 1")
    Optional<Mql> latestOf(String contactId);

    /** Each contact's latest MQL, if it is over and waits for facts to change. */
    @Query("""
            select * from mql m where contact_id in (:contactIds) and status <> 'OPEN' and waits_for is not null
               and not exists (select 1 from mql later where later.contact_id = m.contact_id and later.pass > m.pass)
             order by contact_id""")
    List<Mql> waitingOf(Collection<String> contactIds);

    /** Open MQLs without a response according to their row; the clock's ledger is authoritative. */
    @Query("""
            select * from mql where status = 'OPEN' and responded_at is null and respond_by is not null
            order by mql_at, id""")
    List<Mql> waitingForResponse();

    @Query("select coalesce(max(pass), 0) from mql where contact_id = :contactId")
    int passesOf(String contactId);

    /** {@code qualified_by} is the matched row of the latest {@code mql-criteria} snapshot; null without a reason code. */
    @Modifying
    @Query("""
            insert into mql (id, handoff_id, contact_id, pass, type, reason_code, score, source, mql_at, received_at, status,
                              implied_by, qualified_by)
            values (:id, :handoffId, :contactId, :pass, :type, :reasonCode, :score, :source, :mqlAt, :receivedAt, 'OPEN',
                    :impliedBy,
                    case when cast(:reasonCode as varchar(100)) is not null then
                      (select cast(version as varchar(20)) || ' ' || rule_ids from decision_snapshot
                        where contact_id = :contactId and decision = 'mql-criteria' order by seq desc limit 1) end)""")
    void open(
            String id,
            String handoffId,
            String contactId,
            int pass,
            String type,
            String reasonCode,
            Integer score,
            String source,
            Instant mqlAt,
            Instant receivedAt,
            String impliedBy);

    @Modifying
    @Query("update mql set handoff_id = :handoffId where id = :id")
    void belongsTo(String id, String handoffId);

    @Modifying
    @Query("update mql set contact_id = :contactId, pass = :pass where id = :id")
    void becomePass(String id, String contactId, int pass);

    /** Anonymises the contact id, deletes the note, and deletes a source that no other contact has. */
    @Modifying
    @Query("""
            update mql set contact_id = :anonymousId, note = null,
                   source = case when exists (select 1 from mql other where other.source = mql.source
                                                and other.contact_id <> :contactId) then source end
             where contact_id = :contactId""")
    int forget(String contactId, String anonymousId);

    @Modifying
    @Query("update mql set team_id = :teamId, owner_id = :ownerId where id = :id")
    void assigned(String id, String teamId, String ownerId);

    @Modifying
    @Query("update mql set data_gap = :dataGap, expansion = :expansion where id = :id")
    void routed(String id, String dataGap, boolean expansion);

    @Modifying
    @Query("update mql set respond_by = :respondBy, type = :type where id = :id")
    void due(String id, Instant respondBy, String type);

    @Modifying
    @Query(
            "update mql set responded_at = :at, responded_by = :by where id = :id and (responded_at is null or responded_at > :at)")
    int responded(String id, Instant at, String by);

    @Modifying
    @Query("update mql set escalated_at = :at where id = :id and escalated_at is null")
    void escalated(String id, Instant at);

    @Modifying
    @Query("update mql set reassigned_at = :at, owner_id = :ownerId where id = :id")
    void reassigned(String id, String ownerId, Instant at);

    @Modifying
    @Query("update mql set ops_review_at = :at where id = :id and ops_review_at is null")
    void opsReview(String id, Instant at);

    @Modifying
    @Query("""
            update mql set status = :status, decided_at = :at, decided_by = :by, reject_reason = :reason, note = :note,
                   implied_by = coalesce(:impliedBy, implied_by)
             where id = :id""")
    void decided(String id, MqlStatus status, Instant at, String by, String reason, String note, String impliedBy);

    /** The appeal keeps the overturned decision. Response and escalation stay as they were. */
    @Modifying
    @Query("""
            update mql set status = 'OPEN', decided_at = null, decided_by = null, reject_reason = null, note = null,
                   outcome = null, follow_up = null, followed_up_at = null, waits_for = null, track = null
             where id = :id""")
    void reopened(String id);

    /** Keeps the acceptance; the withdrawal is recorded as the outcome. */
    @Modifying
    @Query("""
            update mql set outcome = 'SQL_DISQUALIFIED', reject_reason = :reason, note = coalesce(:note, note),
                   owner_id = null
             where id = :id""")
    void sqlDisqualified(String id, String reason, String note);

    @Modifying
    @Query(
            "update mql set waits_for = :waitsFor, track = :track, follow_up = :action, followed_up_at = :at where id = :id")
    void followedBy(String id, String action, String track, String waitsFor, Instant at);

    @Modifying
    @Query("update mql set status = 'ENDED', outcome = :outcome, owner_id = null where id = :id and status = 'OPEN'")
    int ended(String id, String outcome);

    /** The contact's score fell below the re-arm limit, so that a high score alone may make the next MQL. The first time is kept. */
    @Modifying
    @Query("update mql set rearmed_at = coalesce(rearmed_at, :at) where id = :id")
    void rearmed(String id, Instant at);

    @Query("select rearmed_at is not null from mql where id = :id")
    boolean isRearmed(String id);

    @Modifying
    @Query("update mql set sql_at = coalesce(sql_at, :at) where id = :id")
    void sql(String id, Instant at);

    @Modifying
    @Query("update mql set opportunity_at = coalesce(opportunity_at, :at) where id = :id")
    void opportunity(String id, Instant at);

    @Modifying
    @Query("update mql set customer_at = :at, outcome = 'CUSTOMER' where id = :id")
    void customer(String id, Instant at);

    @Modifying
    @Query("update mql set customer_at = null, outcome = null where id = :id and outcome = 'CUSTOMER'")
    void noCustomerAnyMore(String id);

    @Modifying
    @Query("update mql set outcome = coalesce(outcome, :outcome) where id = :id")
    void cameTo(String id, String outcome);
}
