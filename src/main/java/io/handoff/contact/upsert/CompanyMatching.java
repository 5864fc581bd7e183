package io.handoff.contact.upsert;

import io.handoff.contact.Company;
import io.handoff.contact.CompanyField;
import io.handoff.contact.CompanyTieBreaks;
import io.handoff.contact.CompanyTieBreaks.Choice;
import io.handoff.contact.Contact;
import io.handoff.contact.ContactChanged;
import io.handoff.contact.ContactUpsert.CompanyUpsert;
import io.handoff.contact.RunnerUpCompany;
import io.handoff.contact.store.Companies;
import io.handoff.contact.store.CompanyChoices;
import io.handoff.contact.store.ContactRows;
import io.handoff.jdbc.FieldTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds or creates the company of a contact, by the company data or by the contact's email domain. */
@Component
@RequiredArgsConstructor
public class CompanyMatching {

    /** {@code changed} = field names as in {@link ContactChanged}; {@code notes} = what was skipped, as sentences. */
    record Match(Company company, Set<String> changed, List<String> notes) {}

    private final Companies companies;
    private final ContactRows contacts;
    private final SharedHosts sharedHosts;
    private final CompanyChoices choices;
    private final ObjectProvider<CompanyTieBreaks> tieBreaks;

    Optional<Company> byDomainOf(Contact contact) {
        var matching = allByDomainOf(contact).toList();
        return matching.size() > 1
                ? Optional.of(choice(matching).company())
                : matching.stream().findFirst();
    }

    /** As {@link #byDomainOf}; keeps which other company matched, too. */
    Optional<Company> chooseByDomainOf(Contact contact) {
        var matching = allByDomainOf(contact).toList();
        if (matching.size() < 2) {
            return matching.stream().findFirst();
        }
        var choice = choice(matching);
        choices.save(contact.id(), choice);
        return Optional.of(choice.company());
    }

    private Choice choice(List<Company> matching) {
        return tieBreaks
                .getIfAvailable(() -> CompanyTieBreaks.LONGEST_DOMAIN)
                .choose(matching.stream().map(companies::candidate).toList());
    }

    /** A company matched by the email domain that is not the contact's own: company data or a tie-break decided otherwise. */
    public Optional<RunnerUpCompany> runnerUpOf(Contact contact) {
        return choices.of(contact)
                .flatMap(choice -> companies
                        .find(choice.runnerUpId())
                        .map(company -> new RunnerUpCompany(company, choice.reasonCode())))
                .or(() -> allByDomainOf(contact)
                        .filter(company -> !company.id().equals(contact.companyId()))
                        .map(company -> new RunnerUpCompany(company, null))
                        .findFirst());
    }

    private Stream<Company> allByDomainOf(Contact contact) {
        return EmailDomains.companiesOf(contact.emailDomain()).stream()
                .map(companies::findByDomain)
                .flatMap(Optional::stream);
    }

    /** Writes newer fields to the matching company, or creates one. */
    Match store(CompanyUpsert upsert, Contact contact, Instant at) {
        var notes = new ArrayList<String>();
        var received = receivedFields(upsert, contact, sharedHosts, notes);
        var known = find(received, contact);
        var changed = new LinkedHashSet<String>();
        var times = known.map(Companies.Row::times).orElseGet(FieldTimes::none);
        var before = known.map(Companies.Row::company).orElseGet(CompanyMatching::blank);
        var after = merged(before, received, times, at, changed);
        if (known.isEmpty()) {
            companies.insert(after, times, at);
        } else {
            companies.update(after, times);
        }
        if (after.domain() != null && !after.domain().equals(before.domain())) {
            contacts.joinByDomain(after);
        }
        return new Match(after, changed, notes);
    }

    /** The result of {@link #store}, without locks or writes. */
    Company hypothetical(CompanyUpsert upsert, Contact contact, Instant at) {
        var received = receivedFields(upsert, contact, sharedHosts, new ArrayList<>());
        var domain = Optional.ofNullable((String) received.get(CompanyField.DOMAIN));
        var known = domain.isPresent() ? domain.flatMap(companies::findByDomain) : byDomainOf(contact);
        return merged(known.orElseGet(CompanyMatching::blank), received, FieldTimes.none(), at, new LinkedHashSet<>());
    }

    /** From the upsert alone, without the stored companies. */
    static Company hypotheticalAlone(CompanyUpsert upsert, Contact contact, Instant at) {
        var received = receivedFields(upsert, contact, SharedHosts.withoutSettings(), new ArrayList<>());
        return merged(blank(), received, FieldTimes.none(), at, new LinkedHashSet<>());
    }

    /** Drops shared and free-mail domains: such a company is matched by its name. */
    private static Map<CompanyField, Object> receivedFields(
            CompanyUpsert upsert, Contact contact, SharedHosts sharedHosts, List<String> notes) {
        var received = new EnumMap<CompanyField, Object>(CompanyField.class);
        received.putAll(upsert.fields());
        if (received.get(CompanyField.DOMAIN) instanceof String domain && !isOfOne(domain, contact, sharedHosts)) {
            received.remove(CompanyField.DOMAIN);
            notes.add("domain '%s' is shared by many and names no company; it was left out, the rest was applied"
                    .formatted(domain));
        }
        return received;
    }

    private static boolean isOfOne(String domain, Contact contact, SharedHosts sharedHosts) {
        return !EmailDomains.companiesOf(domain).isEmpty() && !sharedHosts.isShared(domain, contact.emailDomain());
    }

    private Optional<Companies.Row> find(Map<CompanyField, Object> received, Contact contact) {
        var name = (String) received.get(CompanyField.NAME);
        var own = Optional.ofNullable(contact.companyId())
                .flatMap(companies::lock)
                .filter(row -> hasName(row.company(), name));
        if (received.get(CompanyField.DOMAIN) instanceof String domain) {
            return companies
                    .lockByDomain(domain)
                    .or(() -> own.filter(row -> row.company().domain() == null));
        }
        return own.or(() -> lockByDomainOf(contact))
                .or(() -> name == null ? Optional.empty() : companies.lockByName(name));
    }

    private Optional<Companies.Row> lockByDomainOf(Contact contact) {
        return byDomainOf(contact).map(Company::id).flatMap(companies::lock);
    }

    private static boolean hasName(Company company, String name) {
        return name == null || company.name() == null || company.name().equalsIgnoreCase(name);
    }

    private static Company blank() {
        return new Company(UUID.randomUUID().toString(), null, null, null, null, null, null, null);
    }

    private static Company merged(
            Company before, Map<CompanyField, Object> received, FieldTimes times, Instant at, Set<String> changed) {
        var values = FieldMerge.merge(
                CompanyField.values(),
                field -> field.of(before),
                received,
                field -> times.accept(field.key(), at),
                field -> changed.add(field.changeKey()));
        return new Company(
                before.id(),
                (String) values.get(CompanyField.DOMAIN),
                (String) values.get(CompanyField.NAME),
                (Integer) values.get(CompanyField.EMPLOYEES),
                (String) values.get(CompanyField.INDUSTRY),
                (String) values.get(CompanyField.COUNTRY),
                (String) values.get(CompanyField.ABM_TIER),
                (String) values.get(CompanyField.OWNER_EMAIL));
    }
}
