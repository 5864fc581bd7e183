package io.handoff.mql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Repository of handoffs. The unique {@code open_contact_id} guarantees one open handoff per contact on all nodes. */
public interface OpenHandoffs extends Repository<Handoff, String> {

    @Query("select * from handoff where open_contact_id = :contactId")
    Optional<Handoff> of(String contactId);

    /** Open and ended. */
    @Query("select * from handoff where contact_id = :contactId")
    List<Handoff> allOf(String contactId);

    @Query("select * from handoff where id = :id")
    Optional<Handoff> byId(String id);

    @Modifying
    @Query("""
            insert into handoff (id, contact_id, open_contact_id, rules, started_at)
            values (:id, :contactId, :contactId, :rules, :at)""")
    void open(String id, String contactId, String rules, Instant at);

    @Modifying
    @Query("update handoff set process_instance_id = :processInstanceId where id = :id")
    void walksAs(String id, String processInstanceId);

    @Modifying
    @Query("update handoff set rules = :rules where id = :id")
    void useRules(String id, String rules);

    @Modifying
    @Query("update handoff set open_contact_id = null, ended_at = :at, outcome = :outcome where id = :id")
    void close(String id, String outcome, Instant at);

    /** Opens an ended handoff again, as another instance. */
    @Modifying
    @Query("""
            update handoff set open_contact_id = contact_id, ended_at = null, outcome = null, process_instance_id = :processInstanceId
             where id = :id""")
    void reopen(String id, String processInstanceId);

    /** Deletes a handoff that produced no MQL, so that it is not counted; its decisions stay in the snapshots. */
    @Modifying
    @Query("delete from handoff where id = :id and not exists (select 1 from mql where handoff_id = :id)")
    int forget(String id);

    @Modifying
    @Query("update handoff set contact_id = :anonymousId where contact_id = :contactId and open_contact_id is null")
    void forgetContact(String contactId, String anonymousId);

    @Modifying
    @Query("update handoff set contact_id = :to, open_contact_id = :to where id = :id")
    void moveTo(String id, String to);
}
