package io.handoff.preview;

import io.handoff.contact.Contacts;
import io.handoff.contact.Engagement;
import io.handoff.contact.HypotheticalContact;
import io.handoff.contact.UnknownContact;
import io.handoff.decision.CriteriaFacts;
import io.handoff.decision.Decisions;
import io.handoff.decision.IdealCustomerProfiles;
import io.handoff.lifecycle.Stage;
import io.handoff.qualification.Qualification;
import io.handoff.qualification.QualificationInput;
import io.handoff.team.Teams;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Gathers the facts of a stored or hypothetical contact. */
@Component
@RequiredArgsConstructor
class ContactSnapshots {

    private final Contacts contacts;
    private final CriteriaFacts criteria;
    private final Qualification qualification;
    private final Decisions decisions;
    private final IdealCustomerProfiles profiles;
    private final Teams teams;
    private final Clock clock;

    ContactSnapshot of(String contactId, String versions) {
        var contact = contacts.find(contactId).orElseThrow(() -> new UnknownContact(contactId));
        return new ContactSnapshot(
                contact,
                contacts.companyOf(contact).orElse(null),
                clock.instant(),
                criteria.of(contact.id(), versions, false),
                Map.of(),
                true);
    }

    ContactSnapshot of(HypotheticalLead prospect, String versions) {
        return hypothetical(prospect, contacts.hypothetical(prospect.told(), prospect.at()), versions);
    }

    ContactSnapshot alone(HypotheticalLead prospect, String versions) {
        return hypothetical(prospect, Contacts.hypotheticalAlone(prospect.told(), prospect.at()), versions);
    }

    /** A Lead without earlier MQLs. */
    private ContactSnapshot hypothetical(HypotheticalLead prospect, HypotheticalContact hypothetical, String versions) {
        var contact = hypothetical.contact();
        var question = new QualificationInput(
                contact,
                prospect.at(),
                Stage.LEAD.name(),
                null,
                Set.copyOf(teams.company().domains()));
        var facts = new HashMap<>(qualification.factsOf(
                question,
                hypothetical.company(),
                engagements(contact.id(), prospect),
                decisions.points(versions),
                decisions.codes(versions)));
        facts.put("armed", true);
        facts.putAll(prospect.facts());
        var criteria = profiles.withBest(facts, versions);
        criteria.putAll(prospect.facts());
        return new ContactSnapshot(contact, hypothetical.company(), prospect.at(), criteria, prospect.facts(), false);
    }

    private static List<Engagement> engagements(String contactId, HypotheticalLead prospect) {
        return prospect.did().stream()
                .map(did -> new Engagement(
                        did.kind(), contactId, did.kind().strip().toUpperCase(Locale.ROOT), null, did.at(), did.at()))
                .toList();
    }
}
