package io.handoff.decision;

import static io.handoff.engine.VariableNames.FACT_CHANGED;
import static io.handoff.engine.VariableNames.IDEAL_PROFILE;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.deal.Deal;
import io.handoff.deal.Deals;
import io.handoff.engine.HandoffVariables;
import io.handoff.routing.RoutingFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Inputs of each decision table. A table that reads only variables of the handoff needs none here. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class DecisionInputs {

    private final Contacts contacts;
    private final Deals deals;
    private final RoutingFacts routing;
    private final CriteriaFacts criteria;
    private final Decisions decisions;

    /** Input name → value, null = unknown. */
    public Map<String, Object> of(String table, HandoffVariables handoff) {
        return switch (table) {
            case "mql-criteria" -> criteria.of(handoff.contactId(), handoff.rules(), handoff.flag(FACT_CHANGED));
            case "lead-routing" -> routing(handoff);
            case "ae-routing" -> ofSale(handoff.contactId(), handoff.rules());
            default -> Map.of();
        };
    }

    private Map<String, Object> routing(HandoffVariables handoff) {
        var contact = contacts.find(handoff.contactId()).orElseThrow();
        return ofRouting(
                contact,
                contacts.companyOf(contact).orElse(null),
                handoff.text("mqlType"),
                handoff.maybe(IDEAL_PROFILE).orElse(null),
                handoff.rules());
    }

    /** Inputs of {@code lead-routing}; the contact need not be stored. */
    public Map<String, Object> ofRouting(
            Contact contact, Company company, String mqlType, String icp, String versions) {
        return routing.of(contact, company, mqlType, icp, decisions.codes(versions));
    }

    /** Id of the rep who owns the named account or sells to it now. */
    public Optional<String> accountOwner(HandoffVariables handoff) {
        return Optional.ofNullable((String) routing(handoff).get("accountOwner"));
    }

    /** Inputs of {@code ae-routing}. */
    public Map<String, Object> ofSale(String contactId, String versions) {
        var contact = contacts.find(contactId).orElseThrow();
        return ofSale(contact, contacts.companyOf(contact).orElse(null), versions);
    }

    /** The same for a contact that need not be stored. */
    public Map<String, Object> ofSale(Contact contact, Company company, String versions) {
        var facts = new HashMap<>(routing.ofCompany(contact, company, decisions.codes(versions)));
        facts.put(
                "dealAmount",
                deals.openDealsOf(contact.id()).stream()
                        .map(Deal::amount)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(Number::doubleValue)
                        .orElse(null));
        return facts;
    }
}
