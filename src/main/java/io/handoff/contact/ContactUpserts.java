package io.handoff.contact;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lays what an event tells over what is known of a contact. */
@Component
class ContactUpserts {

    private static final String COMPANY = "company";

    private final ContactRows rows;
    private final CompanyMatching companies;

    ContactUpserts(ContactRows rows, CompanyMatching companies) {
        this.rows = rows;
        this.companies = companies;
    }

    UpsertOutcome create(ContactUpsert upsert, Instant occurredAt, Instant erasedBefore) {
        var changed = new LinkedHashSet<String>();
        var times = FieldTimes.none();
        var blank = blank(upsert.contactId(), occurredAt, erasedBefore);
        var contact =
                withCompany(fields(blank, upsert, times, occurredAt, changed), upsert, times, occurredAt, changed);
        rows.insert(contact, times);
        return new UpsertOutcome(contact, true, changed);
    }

    UpsertOutcome change(ContactRows.Row known, ContactUpsert upsert, Instant occurredAt) {
        var changed = new LinkedHashSet<String>();
        var times = known.times();
        var told = fields(known.contact(), upsert, times, occurredAt, changed);
        var contact = withCompany(told, upsert, times, occurredAt, changed);
        rows.update(contact, times);
        return new UpsertOutcome(contact, false, changed);
    }

    /** Somebody new, as the upsert would make them. Reads, and writes nothing. */
    Imagined imagine(ContactUpsert upsert, Instant at) {
        var contact = imaginedContact(upsert, at);
        return new Imagined(
                contact,
                speaksOfCompany(upsert)
                        ? companies.imagined(upsert.company(), contact, at)
                        : companies.byDomainOf(contact).orElse(null));
    }

    static Imagined imagineAlone(ContactUpsert upsert, Instant at) {
        var company = speaksOfCompany(upsert) ? CompanyMatching.imaginedAlone(upsert.company(), at) : null;
        return new Imagined(imaginedContact(upsert, at), company);
    }

    private static boolean speaksOfCompany(ContactUpsert upsert) {
        return upsert.company() != null && !upsert.company().left();
    }

    private static Contact imaginedContact(ContactUpsert upsert, Instant at) {
        return fields(blank(upsert.contactId(), at, null), upsert, FieldTimes.none(), at, new LinkedHashSet<>());
    }

    /** A survivor takes over what only the merged contact knew; an unsubscription of either holds for both. */
    void inherit(ContactRows.Row survivor, ContactRows.Row merged) {
        var own = survivor.contact();
        var other = merged.contact();
        var values = new HashMap<ContactField, Object>();
        for (var field : ContactField.values()) {
            values.put(field, Optional.ofNullable(field.of(own)).orElse(field.of(other)));
        }
        var company = Optional.ofNullable(own.companyId()).orElse(other.companyId());
        rows.update(contact(own, values, company, later(own.updatedAt(), other.updatedAt())), survivor.times());
        if (!own.isUnsubscribed() && other.isUnsubscribed()) {
            rows.unsubscribe(own.id(), other.unsubscribedAt());
        }
    }

    private static Contact fields(
            Contact known, ContactUpsert upsert, FieldTimes times, Instant at, Set<String> changed) {
        var told = new EnumMap<ContactField, Object>(ContactField.class);
        told.putAll(upsert.fields());
        told.computeIfPresent(ContactField.EMAIL, (field, email) -> EmailDomains.normalised((String) email));
        var values = Merging.merge(
                ContactField.values(),
                field -> field.of(known),
                told,
                field -> times.accept(field.key(), at),
                field -> changed.add(field.key()));
        return contact(known, values, known.companyId(), later(known.updatedAt(), at));
    }

    /** Company data decides; without any, the email domain does, as long as no data ever said something else. */
    private Contact withCompany(
            Contact contact, ContactUpsert upsert, FieldTimes times, Instant at, Set<String> changed) {
        var company = contact.companyId();
        if (upsert.company() != null && upsert.company().left()) {
            company = times.accept(COMPANY, at) ? null : company;
        } else if (upsert.company() != null) {
            var match = companies.store(upsert.company(), contact, at);
            changed.addAll(match.changed());
            company = times.accept(COMPANY, at) ? match.company().id() : company;
        } else if (changed.contains(ContactField.EMAIL.key()) && !times.knows(COMPANY)) {
            company = companies.byDomainOf(contact).map(Company::id).orElse(null);
        }
        if (Objects.equals(company, contact.companyId())) {
            return contact;
        }
        changed.add(COMPANY);
        return contact(contact, valuesOf(contact), company, contact.updatedAt());
    }

    private static Map<ContactField, Object> valuesOf(Contact contact) {
        return Merging.merge(ContactField.values(), f -> f.of(contact), Map.of(), f -> false, f -> {});
    }

    private static Contact blank(String id, Instant at, Instant erasedBefore) {
        return new Contact(
                id, null, null, null, null, null, null, null, null, null, null, null, null, null, erasedBefore, at, at);
    }

    private static Contact contact(Contact known, Map<ContactField, Object> values, String companyId, Instant updated) {
        return new Contact(
                known.id(),
                (String) values.get(ContactField.EMAIL),
                (String) values.get(ContactField.FIRST_NAME),
                (String) values.get(ContactField.LAST_NAME),
                (String) values.get(ContactField.JOB_TITLE),
                (String) values.get(ContactField.SENIORITY),
                (String) values.get(ContactField.DEPARTMENT),
                (String) values.get(ContactField.PHONE),
                (String) values.get(ContactField.COUNTRY),
                (String) values.get(ContactField.SOURCE),
                (String) values.get(ContactField.CONSENT),
                (Integer) values.get(ContactField.EXTERNAL_SCORE),
                companyId,
                known.unsubscribedAt(),
                known.erasedBefore(),
                known.createdAt(),
                updated);
    }

    private static Instant later(Instant one, Instant other) {
        return Optional.ofNullable(one).filter(other::isBefore).orElse(other);
    }
}
