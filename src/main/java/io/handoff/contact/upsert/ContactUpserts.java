package io.handoff.contact.upsert;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.ContactField;
import io.handoff.contact.ContactUpsert;
import io.handoff.contact.HypotheticalContact;
import io.handoff.contact.UpsertOutcome;
import io.handoff.contact.store.ContactRows;
import io.handoff.input.Phones;
import io.handoff.jdbc.FieldTimes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Applies upserts to stored contacts. */
@Component
@RequiredArgsConstructor
public class ContactUpserts {

    private static final String COMPANY = "company";

    private static final String UNCERTAIN_PHONE =
            "phone is not certainly a phone number, or its country is not known; it is kept as received";

    private final ContactRows rows;
    private final CompanyMatching companies;
    private final ContactPhone phones;

    public UpsertOutcome create(ContactUpsert upsert, Instant occurredAt, Instant erasedBefore) {
        var blank = blank(upsert.contactId(), occurredAt, erasedBefore);
        var changes = new Changes(occurredAt);
        var row = laidOver(new ContactRows.Row(blank, FieldTimes.none(), null), upsert, changes);
        rows.insert(row);
        return new UpsertOutcome(row.contact(), true, changes.fields(), changes.notes());
    }

    public UpsertOutcome change(ContactRows.Row known, ContactUpsert upsert, Instant occurredAt) {
        var changes = new Changes(occurredAt);
        var row = laidOver(known, upsert, changes);
        rows.update(row);
        return new UpsertOutcome(row.contact(), false, changes.fields(), changes.notes());
    }

    private record Changes(Instant at, Set<String> fields, List<String> notes) {

        Changes(Instant at) {
            this(at, new LinkedHashSet<>(), new ArrayList<>());
        }
    }

    private ContactRows.Row laidOver(ContactRows.Row known, ContactUpsert upsert, Changes changes) {
        changes.notes().addAll(upsert.notes());
        var times = known.times();
        var before = withPhone(known.contact(), known.phoneTold());
        var received = fields(before, upsert, times, changes.at(), changes.fields());
        var contact = withCompany(received, upsert, times, changes);
        var phone = phones.of(contact.phone(), contact.country(), contact.companyId());
        if (Objects.equals(phone, known.contact().phone())) {
            changes.fields().remove(ContactField.PHONE.key());
        } else {
            changes.fields().add(ContactField.PHONE.key());
        }
        if (phone != null && !Phones.isE164(phone) && upsert.fields().containsKey(ContactField.PHONE)) {
            changes.notes().add(UNCERTAIN_PHONE);
        }
        return new ContactRows.Row(withPhone(contact, phone), times, contact.phone());
    }

    private static Contact withPhone(Contact contact, String phone) {
        var values = new HashMap<>(valuesOf(contact));
        values.put(ContactField.PHONE, phone);
        return contact(contact, values, contact.companyId(), contact.updatedAt());
    }

    /** The contact that the upsert would create. Reads only. */
    public HypotheticalContact hypothetical(ContactUpsert upsert, Instant at) {
        var contact = hypotheticalContact(upsert, at);
        return new HypotheticalContact(
                contact,
                speaksOfCompany(upsert)
                        ? companies.hypothetical(upsert.company(), contact, at)
                        : companies.byDomainOf(contact).orElse(null));
    }

    public static HypotheticalContact hypotheticalAlone(ContactUpsert upsert, Instant at) {
        var contact = hypotheticalContact(upsert, at);
        var company = speaksOfCompany(upsert) ? CompanyMatching.hypotheticalAlone(upsert.company(), contact, at) : null;
        return new HypotheticalContact(contact, company);
    }

    private static boolean speaksOfCompany(ContactUpsert upsert) {
        return upsert.company() != null && !upsert.company().left();
    }

    private static Contact hypotheticalContact(ContactUpsert upsert, Instant at) {
        return fields(blank(upsert.contactId(), at, null), upsert, FieldTimes.none(), at, new LinkedHashSet<>());
    }

    /**
     * The survivor takes over fields it lacks; an unsubscription of either contact applies to both.
     *
     * @return the fields it took over
     */
    public Set<String> inherit(ContactRows.Row survivor, ContactRows.Row merged) {
        var own = survivor.contact();
        var other = merged.contact();
        var values = new HashMap<ContactField, Object>();
        for (var field : ContactField.values()) {
            values.put(field, Optional.ofNullable(field.of(own)).orElse(field.of(other)));
        }
        var company = Optional.ofNullable(own.companyId()).orElse(other.companyId());
        var phoneTold = Optional.ofNullable(survivor.phoneTold()).orElse(merged.phoneTold());
        values.put(ContactField.PHONE, phones.of(phoneTold, (String) values.get(ContactField.COUNTRY), company));
        var heir = contact(own, values, company, later(own.updatedAt(), other.updatedAt()));
        rows.update(new ContactRows.Row(heir, survivor.times(), phoneTold));
        if (!own.isUnsubscribed() && other.isUnsubscribed()) {
            rows.unsubscribe(own.id(), other.unsubscribedAt());
        }
        return taken(own, heir);
    }

    /** The survivor loses fields that it only took over from the merged contact: nobody told them about the survivor itself. */
    public void giveBack(ContactRows.Row survivor, ContactRows.Row merged) {
        var own = survivor.contact();
        var values = new HashMap<ContactField, Object>();
        for (var field : ContactField.values()) {
            var isTaken =
                    !survivor.times().knows(field.key()) && Objects.equals(field.of(own), field.of(merged.contact()));
            values.put(field, isTaken ? null : field.of(own));
        }
        var phoneTold = survivor.times().knows(ContactField.PHONE.key()) ? survivor.phoneTold() : null;
        var corrected = contact(own, values, own.companyId(), own.updatedAt());
        var company = survivor.times().knows(COMPANY)
                        || !Objects.equals(own.companyId(), merged.contact().companyId())
                ? own.companyId()
                : companies.byDomainOf(corrected).map(Company::id).orElse(null);
        values.put(ContactField.PHONE, phones.of(phoneTold, corrected.country(), company));
        rows.update(new ContactRows.Row(contact(own, values, company, own.updatedAt()), survivor.times(), phoneTold));
    }

    private static Set<String> taken(Contact before, Contact after) {
        var taken = Arrays.stream(ContactField.values())
                .filter(field -> !Objects.equals(field.of(before), field.of(after)))
                .map(ContactField::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!Objects.equals(before.companyId(), after.companyId())) {
            taken.add(COMPANY);
        }
        return taken;
    }

    private static Contact fields(
            Contact known, ContactUpsert upsert, FieldTimes times, Instant at, Set<String> changed) {
        var values = FieldMerge.merge(
                ContactField.values(),
                field -> field.of(known),
                upsert.fields(),
                field -> times.accept(field.key(), at),
                field -> changed.add(field.key()));
        return contact(known, values, known.companyId(), later(known.updatedAt(), at));
    }

    /** Company data decides; without any, the email domain does, unless earlier data set the company. */
    private Contact withCompany(Contact contact, ContactUpsert upsert, FieldTimes times, Changes changes) {
        var company = contact.companyId();
        if (upsert.company() != null && upsert.company().left()) {
            company = times.accept(COMPANY, changes.at()) ? null : company;
        } else if (upsert.company() != null) {
            var match = companies.store(upsert.company(), contact, changes.at());
            changes.fields().addAll(match.changed());
            changes.notes().addAll(match.notes());
            company = times.accept(COMPANY, changes.at()) ? match.company().id() : company;
        } else if (changes.fields().contains(ContactField.EMAIL.key()) && !times.knows(COMPANY)) {
            company = companies.chooseByDomainOf(contact).map(Company::id).orElse(null);
        }
        if (Objects.equals(company, contact.companyId())) {
            return contact;
        }
        changes.fields().add(COMPANY);
        return contact(contact, valuesOf(contact), company, contact.updatedAt());
    }

    private static Map<ContactField, Object> valuesOf(Contact contact) {
        return FieldMerge.merge(ContactField.values(), f -> f.of(contact), Map.of(), f -> false, f -> {});
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
                (BigDecimal) values.get(ContactField.EXTERNAL_SCORE),
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
