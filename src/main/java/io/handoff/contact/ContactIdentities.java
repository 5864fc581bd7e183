package io.handoff.contact;

import io.handoff.contact.identity.MergedContacts;
import io.handoff.contact.identity.PastIdentities;
import io.handoff.contact.identity.SeparateContacts;
import io.handoff.contact.store.ContactAddresses;
import io.handoff.contact.store.EngagementRows;
import io.handoff.input.EmailAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ids and addresses that lead to a contact. Ids of systems other than the shared one have the system as prefix: "zoho:7". Each id leads
 * to one contact only.
 */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ContactIdentities {

    private final JdbcClient jdbc;
    private final PastIdentities past;
    private final ContactAddresses addresses;
    private final EngagementRows engagements;
    private final SeparateContacts separating;
    private final MergedContacts merged;

    /** Adds an unused id to the contact. The caller holds the contact's lock. */
    public void addId(String contactId, String id, Instant at) {
        past.alias(id, contactId, at, false);
    }

    /** Adds further addresses. The caller holds the contact's lock. */
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

    /**
     * Undoes the merge of the id into the survivor, whose lock the caller holds.
     *
     * @return whether the contact exists again with its data; else only the id is free
     */
    public boolean separate(String survivorId, String formerId, Instant at) {
        return separating.separate(survivorId, formerId, at);
    }

    /** The engagement was received under another id than the contact's: it goes there if the merge of the two is undone. */
    public void receivedFor(String id, Engagement engagement) {
        if (!id.equals(engagement.contactId())) {
            engagements.receivedFor(id, engagement.id());
        }
    }

    /** Contacts that were merged into this one, as they were then. */
    public List<Contact> mergedContactsOf(String contactId) {
        return merged.keptOf(contactId);
    }

    /** Whether the contact has an id in this system. */
    public boolean hasIdOf(String system, String contactId) {
        var prefix = system + ":";
        return contactId.startsWith(prefix)
                || guessedSystemOf(contactId).filter(system::equals).isPresent()
                || past.aliasesOf(contactId).stream().anyMatch(alias -> alias.startsWith(prefix));
    }

    /** Whether addresses, phone number and name show that the facts are about another person. */
    public boolean isSomebodyElse(Contact contact, PersonalFacts received) {
        return PersonalFacts.of(contact, addresses.of(contact.id())).contradicts(received);
    }

    /** Whether an address, the phone number or the name matches. */
    public boolean agrees(Contact contact, PersonalFacts received) {
        return PersonalFacts.of(contact, addresses.of(contact.id())).agreesWith(received);
    }

    /** The id comes from a file whose id system was guessed: the id alone does not identify the contact. */
    public void markGuessed(String contactId, String system) {
        jdbc.sql("update contact set guessed_id_system = :system where id = :id")
                .param("system", system, java.sql.Types.VARCHAR)
                .param("id", contactId)
                .update();
    }

    /** The id is certain: other facts have matched. */
    public void confirm(String contactId) {
        markGuessed(contactId, null);
    }

    /** Empty when the id's system is certain. */
    public Optional<String> guessedSystemOf(String contactId) {
        return jdbc.sql("select guessed_id_system from contact where id = ? and guessed_id_system is not null")
                .param(contactId)
                .query(String.class)
                .optional();
    }
}
