package io.handoff.journey;

import io.handoff.contact.Bounce;
import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.RunnerUpCompany;
import io.handoff.lifecycle.ContactStage;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Mql;
import io.handoff.mql.Owner;
import io.handoff.team.DisplayNames;
import java.util.List;
import java.util.Set;

/**
 * What the modules know about a contact, from which its state and explanation are built.
 *
 * @param company null when none is known
 * @param runnerUp the company that the domain of the email address belongs to, if it differs from {@code company}; else null
 * @param mql the latest pass, null if there was none
 * @param waitsFor fields that must change before it can become an MQL again
 * @param bounce emails to the address bounce; null = no bounce known
 */
record ContactOverview(
        Contact contact,
        Company company,
        RunnerUpCompany runnerUp,
        ContactStage contactStage,
        Mql mql,
        List<String> waitsFor,
        Bounce bounce,
        DisplayNames names) {

    private static final Set<Stage> HELD_BY_SALES = Set.of(Stage.MQL, Stage.SQL, Stage.OPPORTUNITY, Stage.CUSTOMER);

    /** Null while no rep owns it. */
    Owner owner() {
        return mql != null && HELD_BY_SALES.contains(contactStage.stage()) ? Owner.of(mql, names) : null;
    }
}
