package io.handoff.journey;

import io.handoff.contact.Bounce;
import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.lifecycle.Stage;
import io.handoff.lifecycle.ContactStage;
import io.handoff.process.Mql;
import io.handoff.process.Owner;
import io.handoff.team.Names;
import java.util.List;
import java.util.Set;

/**
 * How far a contact has come.
 *
 * @param company null when none is known
 * @param runnerUp the company the contact's address speaks for, where that is another; else null
 * @param mql the latest pass, null if there was none
 * @param waitsFor fields that must change before it can become an MQL again
 * @param bounce mail to its address came back; null = as far as we know it works
 */
record Journey(
        Contact contact,
        Company company,
        Company runnerUp,
        ContactStage contactStage,
        Mql mql,
        List<String> waitsFor,
        Bounce bounce,
        Names names) {

    private static final Set<Stage> HELD_BY_SALES = Set.of(Stage.MQL, Stage.SQL, Stage.OPPORTUNITY, Stage.CUSTOMER);

    /** Null while nobody of sales holds it. */
    Owner owner() {
        return mql != null && HELD_BY_SALES.contains(contactStage.stage()) ? Owner.of(mql, names) : null;
    }
}
