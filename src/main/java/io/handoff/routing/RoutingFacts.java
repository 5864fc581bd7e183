package io.handoff.routing;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.contact.ProfileCodes;
import io.handoff.contact.ProfileField;
import io.handoff.deal.Deal;
import io.handoff.deal.Deals;
import io.handoff.input.CountryCodes;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Collects the inputs of {@code lead-routing} and {@code ae-routing}. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RoutingFacts {

    private final Contacts contacts;
    private final Deals deals;
    private final Teams teams;

    /**
     * Flat: only strings, integers, booleans and nulls. Contains every input, also null ones.
     *
     * @param company null = unknown; then only the contact's own country and deals count
     * @param icp the ideal customer profile that the contact fits best; null = unknown
     */
    public Map<String, Object> of(Contact contact, Company company, String mqlType, String icp, ProfileCodes codes) {
        var open = openDeals(contact, company);
        var facts = new HashMap<>(ofCompany(contact, company, codes));
        facts.put("openOpportunity", !open.isEmpty());
        facts.put("accountOwner", accountOwner(open, company));
        facts.put("mqlType", mqlType);
        facts.put("icp", icp);
        return facts;
    }

    /** The inputs about the company, shared with {@code ae-routing}. */
    public Map<String, Object> ofCompany(Contact contact, Company company, ProfileCodes codes) {
        var country =
                CountryCodes.of(company != null && company.country() != null ? company.country() : contact.country());
        var territory = Territory.of(country);
        var facts = new HashMap<String, Object>();
        facts.put("abmTier", company == null ? null : ProfileCodes.codeOf(company.abmTier()));
        facts.put("employees", company == null ? null : company.employees());
        facts.put("industry", company == null ? null : codes.of(ProfileField.INDUSTRY, company.industry()));
        facts.put("country", territory == null ? null : country);
        facts.put("territory", territory == null ? null : territory.name());
        return facts;
    }

    /** Includes deals of other contacts at the company. */
    private List<Deal> openDeals(Contact contact, Company company) {
        if (company == null) {
            return deals.openDealsOf(contact.id());
        }
        var people = new HashSet<>(Set.of(contact.id()));
        contacts.atCompany(company.id()).forEach(colleague -> people.add(colleague.id()));
        return deals.openDealsOfAny(people);
    }

    /** The AE of an open deal, else the account owner; null when neither is a known rep. */
    private String accountOwner(List<Deal> open, Company company) {
        return open.stream()
                .map(Deal::byEmail)
                .filter(Objects::nonNull)
                .map(teams::repByEmail)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.ofNullable(company).map(Company::ownerEmail).flatMap(teams::repByEmail))
                .map(Rep::id)
                .orElse(null);
    }
}
