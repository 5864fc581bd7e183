package io.handoff.process.rules;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.deal.Deal;
import io.handoff.deal.Deals;
import io.handoff.process.HandoffVariables;
import io.handoff.routing.RoutingFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/** What each decision table asks for. A table that asks only for variables of the handoff needs nothing here. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Facts {

    private final Contacts contacts;
    private final Deals deals;
    private final RoutingFacts routing;
    private final CriteriaFacts criteria;
    private final Decisions decisions;

    /** Name of a table's input → value, null where unknown. */
    public Map<String, Object> of(String table, HandoffVariables handoff) {
        return switch (table) {
            case "mql-criteria" -> criteria.of(handoff.contactId(), handoff.rules(), handoff.flag("factChanged"));
            case "lead-routing" -> routing(handoff);
            case "ae-routing" -> ofSale(handoff.contactId(), handoff.rules());
            default -> Map.of();
        };
    }

    private Map<String, Object> routing(HandoffVariables handoff) {
        var contact = contacts.find(handoff.contactId()).orElseThrow();
        return ofRouting(contact, contacts.companyOf(contact).orElse(null), handoff.text("mqlType"), handoff.rules());
    }

    /** What {@code lead-routing} asks for, of a contact that need not be stored. */
    public Map<String, Object> ofRouting(Contact contact, Company company, String mqlType, String edition) {
        return routing.of(contact, company, mqlType, decisions.codes(edition));
    }

    /** The rep a named account belongs to, or who sells to it now; the rep's id. */
    public Optional<String> accountOwner(HandoffVariables handoff) {
        return Optional.ofNullable((String) routing(handoff).get("accountOwner"));
    }

    /** What {@code ae-routing} asks for. */
    public Map<String, Object> ofSale(String contactId, String edition) {
        var contact = contacts.find(contactId).orElseThrow();
        return ofSale(contact, contacts.companyOf(contact).orElse(null), edition);
    }

    /** As above, of a contact that need not be stored. */
    public Map<String, Object> ofSale(Contact contact, Company company, String edition) {
        var facts = new HashMap<>(routing.ofCompany(contact, company, decisions.codes(edition)));
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
