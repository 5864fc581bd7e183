package io.handoff.contact.identity;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Aliases: ids that lead to another contact, such as merged ones. */
@Repository
@RequiredArgsConstructor
public class PastIdentities {

    private final JdbcClient jdbc;

    public Optional<String> survivorOf(String id) {
        return jdbc.sql("select contact_id from contact_alias where alias = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** Aliases of the merged id move to the survivor: an alias never leads to another alias. */
    public void alias(String mergedId, String survivorId, Instant at, boolean known) {
        if (!known) {
            keepFree(mergedId, at);
        }
        jdbc.sql("update contact_alias set contact_id = :survivor where contact_id = :merged")
                .param("survivor", survivorId)
                .param("merged", mergedId)
                .update();
        jdbc.sql("delete from contact_alias where alias in (:merged, :survivor)")
                .param("merged", mergedId)
                .param("survivor", survivorId)
                .update();
        jdbc.sql("insert into contact_alias (alias, contact_id, merged_at) values (?, ?, ?)")
                .params(mergedId, survivorId, at.atOffset(UTC))
                .update();
    }

    /** Makes a concurrent creation of the id wait, which then fails in {@link #refuseIfMerged}; or this insert fails and is retried. */
    private void keepFree(String id, Instant at) {
        jdbc.sql("insert into contact (id, field_times, created_at, updated_at) values (:id, '', :at, :at)")
                .param("id", id)
                .param("at", at.atOffset(UTC))
                .update();
        jdbc.sql("delete from contact where id = ?").param(id).update();
    }

    /** Fails when the id was merged by a concurrent transaction; the retry then updates the survivor. */
    public void refuseIfMerged(String id) {
        if (survivorOf(id).isPresent()) {
            throw new ConcurrencyFailureException("Contact " + id + " was merged while it was made");
        }
    }

    public void separate(String alias) {
        jdbc.sql("delete from contact_alias where alias = ?").param(alias).update();
    }

    public List<String> aliasesOf(String contactId) {
        return jdbc.sql("select alias from contact_alias where contact_id = ?")
                .param(contactId)
                .query(String.class)
                .list();
    }

    void forgetAliasesOf(String contactId) {
        jdbc.sql("delete from contact_alias where contact_id = ?")
                .param(contactId)
                .update();
    }
}
