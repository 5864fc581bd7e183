package io.handoff.contact;

import io.handoff.contact.store.ContactAddresses;
import io.handoff.contact.store.RowMappers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds contacts that share an address or a phone number. Only people decide whether they are the same person. */
@Repository
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class LikelyDuplicates {

    /** A number that more contacts share is taken for a switchboard. */
    static final int MAX_PER_PHONE_NUMBER = 5;

    private final JdbcClient jdbc;
    private final ContactAddresses addresses;

    /** Oldest first, without contacts that people marked as different. */
    public List<LikelyDuplicate> of(Contact contact) {
        var apart = markedDifferentFrom(contact.id());
        apart.add(contact.id());
        var found = new ArrayList<LikelyDuplicate>();
        for (var other : withAddressOf(contact)) {
            if (apart.add(other.id())) {
                found.add(new LikelyDuplicate(other, true));
            }
        }
        for (var other : withPhoneOf(contact)) {
            if (apart.add(other.id())) {
                found.add(new LikelyDuplicate(other, false));
            }
        }
        found.sort(Comparator.comparing(other -> other.contact().createdAt()));
        return found;
    }

    /** The oldest duplicate that is older than the contact; empty when there is none. */
    public Optional<LikelyDuplicate> firstOf(Contact contact) {
        return of(contact).stream()
                .filter(other -> isOlder(other.contact(), contact))
                .findFirst();
    }

    private static boolean isOlder(Contact one, Contact other) {
        var difference = one.createdAt().compareTo(other.createdAt());
        return difference < 0 || difference == 0 && one.id().compareTo(other.id()) < 0;
    }

    private List<Contact> withAddressOf(Contact contact) {
        var emails = new HashSet<>(addresses.of(contact.id()));
        if (contact.email() != null) {
            emails.add(contact.email());
        }
        return emails.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from contact where email in (:emails)
                          or id in (select contact_id from contact_address where email in (:emails))
                        order by created_at, id""")
                        .param("emails", emails)
                        .query(RowMappers::contact)
                        .list();
    }

    private List<Contact> withPhoneOf(Contact contact) {
        if (contact.phone() == null || contact.phone().isBlank()) {
            return List.of();
        }
        var people = jdbc.sql("select * from contact where phone = ? order by created_at, id limit ?")
                .params(contact.phone(), MAX_PER_PHONE_NUMBER + 1)
                .query(RowMappers::contact)
                .list();
        return people.size() > MAX_PER_PHONE_NUMBER ? List.of() : people;
    }

    private Set<String> markedDifferentFrom(String contactId) {
        return new HashSet<>(
                jdbc.sql("""
                        select other_id from contact_distinct where one_id = :id
                        union select one_id from contact_distinct where other_id = :id""").param("id", contactId).query(String.class).list());
    }
}
