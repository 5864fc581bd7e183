package io.handoff.contact;

import io.handoff.input.EmailAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/**
 * Under which ids and addresses a contact is known. Every system numbers its people by itself: an id of another system than the shared one
 * is written with the system's name before it, "zoho:7". Each leads to the contact, and none to somebody else.
 */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ContactIdentities {

    private final JdbcClient jdbc;
    private final PastIdentities past;
    private final ContactAddresses addresses;

    /** The id, of which nobody knows yet, is the contact's, too. The caller holds the contact's lock. */
    public void addId(String contactId, String id, Instant at) {
        past.alias(id, contactId, at, false);
    }

    /** Addresses that lead to the contact besides its present one. The caller holds the contact's lock. */
    public void addAddresses(Contact contact, Collection<String> emails) {
        emails.stream()
                .map(EmailAddress::toLookUp)
                .filter(email -> !email.equals(contact.email()))
                .distinct()
                .forEach(email -> addresses.add(contact.id(), email));
    }

    public List<String> otherAddressesOf(String contactId) {
        return addresses.of(contactId);
    }

    /** Whether the contact has an id of this system. */
    public boolean hasIdOf(String system, String contactId) {
        var prefix = system + ":";
        return contactId.startsWith(prefix)
                || guessedSystemOf(contactId).filter(system::equals).isPresent()
                || past.aliasesOf(contactId).stream().anyMatch(alias -> alias.startsWith(prefix));
    }

    /** Whether what is told is of somebody else than the contact, as far as addresses, phone number and name can say. */
    public boolean isSomebodyElse(Contact contact, PersonalFacts told) {
        return PersonalFacts.of(contact, addresses.of(contact.id())).contradicts(told);
    }

    /** Whether address, phone number or name of the contact is what is told. */
    public boolean agrees(Contact contact, PersonalFacts told) {
        return PersonalFacts.of(contact, addresses.of(contact.id())).agreesWith(told);
    }

    /** Only a file has told this id, and which system numbers its people was guessed: the number alone says nothing. */
    public void markGuessed(String contactId, String system) {
        jdbc.sql("update contact set guessed_id_system = :system where id = :id")
                .param("system", system, java.sql.Types.VARCHAR)
                .param("id", contactId)
                .update();
    }

    /** More than the number has shown who it is. */
    public void confirm(String contactId) {
        markGuessed(contactId, null);
    }

    /** Empty when more than a guess says what system the id belongs to. */
    public Optional<String> guessedSystemOf(String contactId) {
        return jdbc.sql("select guessed_id_system from contact where id = ? and guessed_id_system is not null")
                .param(contactId)
                .query(String.class)
                .optional();
    }
}
