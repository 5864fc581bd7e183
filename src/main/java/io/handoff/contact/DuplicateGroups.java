package io.handoff.contact;

import static java.time.ZoneOffset.UTC;

import io.handoff.contact.store.RowMappers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists likely duplicates and stores which contacts are different people. */
@Repository
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class DuplicateGroups {

    private static final String NOT_TOLD_APART = """
            not exists (select 1 from contact_distinct d
              where d.one_id = h.id and d.other_id = o.id or d.one_id = o.id and d.other_id = h.id)""";

    /** Contacts by address and by phone number, without numbers that too many contacts share. */
    private static final String HELD = """
            with held as (
              select 'address' as shared, email as held_value, id, created_at from contact where email is not null
              union
              select 'address', a.email, c.id, c.created_at from contact_address a join contact c on c.id = a.contact_id
              union
              select 'phone number', phone, id, created_at from contact where phone in
                (select phone from contact where phone is not null group by phone having count(*) between 2 and %d))
            """.formatted(LikelyDuplicates.MAX_PER_PHONE_NUMBER);

    private static final String GROUPS = HELD + """
            select h.shared, h.held_value, max(h.created_at) as newest from held h
            where exists (select 1 from held o
              where o.shared = h.shared and o.held_value = h.held_value and o.id <> h.id and %s)
            group by h.shared, h.held_value""".formatted(NOT_TOLD_APART);

    private final JdbcClient jdbc;

    /** Groups with the newest contact first. */
    @Transactional(readOnly = true)
    public Page<DuplicateGroup> page(Pageable page) {
        var total = jdbc.sql("select count(*) from (" + GROUPS + ") all_groups")
                .query(Long.class)
                .single();
        var groups = jdbc
                .sql(GROUPS + " order by newest desc, shared, held_value limit :size offset :offset")
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((rs, i) -> List.of(rs.getString("shared"), rs.getString("held_value")))
                .list()
                .stream()
                .map(group -> new DuplicateGroup(group.get(0), group.get(1), holders(group.get(0), group.get(1))))
                .toList();
        return new PageImpl<>(groups, page, total);
    }

    /** Without contacts that were marked as different people from all others here. */
    private List<Contact> holders(String shared, String value) {
        var ids = shared.equals("address")
                ? "email = :held or id in (select contact_id from contact_address where email = :held)"
                : "phone = :held";
        var holders = jdbc.sql("select * from contact where " + ids + " order by created_at, id")
                .param("held", value)
                .query(RowMappers::contact)
                .list();
        var distinct = distinctPairs(holders.stream().map(Contact::id).toList());
        return holders.stream()
                .filter(one -> holders.stream()
                        .anyMatch(other ->
                                !one.id().equals(other.id()) && !distinct.contains(pair(one.id(), other.id()))))
                .toList();
    }

    private Set<List<String>> distinctPairs(List<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql(
                                "select one_id, other_id from contact_distinct where one_id in (:ids) and other_id in (:ids)")
                        .param("ids", ids)
                        .query((rs, i) -> pair(rs.getString("one_id"), rs.getString("other_id")))
                        .list());
    }

    private static List<String> pair(String one, String other) {
        return Stream.of(one, other).sorted().toList();
    }

    /** Marks the contacts as different people, pair by pair. */
    public void markDifferent(List<String> contactIds, String by, Instant at) {
        for (var one : contactIds) {
            contactIds.stream()
                    .filter(other -> one.compareTo(other) < 0)
                    .forEach(other -> markDifferent(one, other, by, at));
        }
    }

    private void markDifferent(String one, String other, String by, Instant at) {
        var known = jdbc.sql("select count(*) from contact_distinct where one_id = ? and other_id = ?")
                .params(one, other)
                .query(Integer.class)
                .single();
        if (known == 0) {
            jdbc.sql("insert into contact_distinct (one_id, other_id, decided_by, decided_at) values (?, ?, ?, ?)")
                    .params(one, other, by, at.atOffset(UTC))
                    .update();
        }
    }
}
