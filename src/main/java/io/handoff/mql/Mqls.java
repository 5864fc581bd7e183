package io.handoff.mql;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Repository of MQLs. It saves; {@link Mql} decides what may change. */
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

    /** Version and rows of the contact's latest {@code mql-criteria} evaluation, such as {@code 3 Rule_DemoRequested}. */
    @Query("""
            select cast(version as varchar(20)) || ' ' || rule_ids from decision_snapshot
             where contact_id = :contactId and decision = 'mql-criteria' order by seq desc limit 1""")
    Optional<String> latestCriteriaOf(String contactId);

    /** Inserts a new MQL or updates the loaded one, and publishes {@link MqlChanged}. */
    Mql save(Mql mql);

    /**
     * Loads the MQL, applies the verb and saves what it changed.
     *
     * @return the MQL as it is now
     * @throws UnknownMql for an unknown id
     * @throws NotAwaited if its state does not allow the verb
     */
    default Mql change(String id, UnaryOperator<Mql> verb) {
        var before = find(id).orElseThrow(() -> new UnknownMql(id));
        var after = verb.apply(before);
        return after.equals(before) ? before : save(after);
    }

    /** Anonymises the contact id, deletes the note, and deletes a source that no other contact has. */
    @Modifying
    @Query("""
            update mql set contact_id = :anonymousId, note = null, version = version + 1,
                   source = case when exists (select 1 from mql other where other.source = mql.source
                                                and other.contact_id <> :contactId) then source end
             where contact_id = :contactId""")
    int forget(String contactId, String anonymousId);
}
