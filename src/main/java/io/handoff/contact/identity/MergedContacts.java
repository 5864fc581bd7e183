package io.handoff.contact.identity;

import static java.time.ZoneOffset.UTC;

import io.handoff.contact.Contact;
import io.handoff.contact.store.ContactRows;
import io.handoff.jdbc.FieldTimes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Contacts as they were when they were merged into another. */
@Repository
@RequiredArgsConstructor
public class MergedContacts {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    /** @param addresses besides the present one */
    record Kept(Contact contact, String phoneTold, String fieldTimes, List<String> addresses) {

        ContactRows.Row row() {
            return new ContactRows.Row(contact, FieldTimes.parse(fieldTimes), phoneTold);
        }
    }

    void keep(ContactRows.Row merged, List<String> addresses, String survivorId, Instant at) {
        forget(List.of(merged.contact().id()));
        var kept = new Kept(merged.contact(), merged.phoneTold(), merged.times().toJson(), addresses);
        jdbc.sql("insert into merged_contact (id, into_id, kept, merged_at) values (?, ?, ?, ?)")
                .params(merged.contact().id(), survivorId, JSON.writeValueAsString(kept), at.atOffset(UTC))
                .update();
    }

    Optional<Kept> find(String id) {
        return jdbc.sql("select kept from merged_contact where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, Kept.class));
    }

    /** Contacts that were merged into this one, and into those. */
    Set<String> mergedInto(String id) {
        var all = new TreeSet<String>();
        jdbc.sql("select id from merged_contact where into_id = ?")
                .param(id)
                .query(String.class)
                .list()
                .forEach(each -> {
                    all.add(each);
                    all.addAll(mergedInto(each));
                });
        return all;
    }

    /** As they were, for the export of personal data. */
    public List<Contact> keptOf(String id) {
        return mergedInto(id).stream()
                .flatMap(each -> find(each).stream())
                .map(Kept::contact)
                .toList();
    }

    void forget(Collection<String> ids) {
        jdbc.sql("delete from merged_contact where id in (:ids)")
                .param("ids", ids)
                .update();
    }
}
