package io.handoff.journey;

import io.handoff.contact.Bounces;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.contact.UnknownContact;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.mql.OpenHandoffs;
import io.handoff.team.Teams;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the state of contacts. The id of a merged contact finds the surviving contact. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ContactOverviews {

    private final Contacts contacts;
    private final Bounces bounces;
    private final Lifecycle lifecycle;
    private final Mqls mqls;
    private final OpenHandoffs handoffs;
    private final Teams teams;

    /** @throws UnknownContact also for an erased contact */
    Contact contact(String id) {
        return contacts.find(id).orElseThrow(() -> new UnknownContact(id));
    }

    ContactOverview of(String id) {
        var contact = contact(id);
        var mql = mqls.latestOf(contact.id()).orElse(null);
        return new ContactOverview(
                contact,
                contacts.companyOf(contact).orElse(null),
                contacts.runnerUpOf(contact).orElse(null),
                lifecycle.contactStageOf(contact.id()),
                mql,
                waitsFor(contact, mql),
                bounces.of(contact).orElse(null),
                teams.names());
    }

    /** The contact's id and the ids of contacts merged into it. */
    Set<String> idsOf(Contact contact) {
        var ids = new HashSet<>(contacts.formerIdsOf(contact.id()));
        ids.add(contact.id());
        return ids;
    }

    /** Fields the latest MQL waits for while its handoff is open. */
    private List<String> waitsFor(Contact contact, Mql mql) {
        return mql == null
                        || mql.isOpen()
                        || mql.awaitedFields().isEmpty()
                        || handoffs.of(contact.id()).isEmpty()
                ? List.of()
                : mql.awaitedFields();
    }
}
