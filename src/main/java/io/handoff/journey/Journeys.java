package io.handoff.journey;

import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.contact.UnknownContact;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.Stage;
import io.handoff.process.Mql;
import io.handoff.process.Mqls;
import io.handoff.process.OpenHandoffs;
import io.handoff.process.Owner;
import io.handoff.team.Teams;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where contacts stand. The id of a merged contact answers for the one that survived. */
@Component
@Transactional(readOnly = true)
public class Journeys {

    private static final Set<Stage> HELD_BY_SALES = Set.of(Stage.MQL, Stage.SQL, Stage.OPPORTUNITY, Stage.CUSTOMER);

    private final Contacts contacts;
    private final Lifecycle lifecycle;
    private final Mqls mqls;
    private final OpenHandoffs handoffs;
    private final Teams teams;

    Journeys(Contacts contacts, Lifecycle lifecycle, Mqls mqls, OpenHandoffs handoffs, Teams teams) {
        this.contacts = contacts;
        this.lifecycle = lifecycle;
        this.mqls = mqls;
        this.handoffs = handoffs;
        this.teams = teams;
    }

    /** @throws UnknownContact also for one that was erased */
    Contact contact(String id) {
        return contacts.find(id).orElseThrow(() -> new UnknownContact(id));
    }

    ContactState of(String id) {
        var contact = contact(id);
        var standing = lifecycle.standingOf(contact.id());
        var mql = mqls.latestOf(contact.id()).orElse(null);
        var held = mql != null && HELD_BY_SALES.contains(standing.stage());
        return ContactState.of(
                contact,
                contacts.companyOf(contact).orElse(null),
                standing,
                mql,
                held ? Owner.of(mql, teams.names()) : null,
                waitsFor(contact, mql));
    }

    /** What the latest MQL waits for, as long as its handoff goes on. */
    List<String> waitsFor(Contact contact, Mql mql) {
        return mql == null
                        || mql.isOpen()
                        || mql.awaitedFields().isEmpty()
                        || handoffs.of(contact.id()).isEmpty()
                ? List.of()
                : mql.awaitedFields();
    }
}
