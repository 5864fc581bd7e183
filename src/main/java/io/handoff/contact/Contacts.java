package io.handoff.contact;

import io.handoff.contact.identity.ContactErasure;
import io.handoff.contact.identity.MergeContacts;
import io.handoff.contact.identity.PastIdentities;
import io.handoff.contact.store.Companies;
import io.handoff.contact.store.ContactAddresses;
import io.handoff.contact.store.ContactRows;
import io.handoff.contact.store.EngagementRows;
import io.handoff.contact.upsert.CompanyMatching;
import io.handoff.contact.upsert.ContactUpserts;
import io.handoff.input.EmailAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All contacts with their companies and engagements. Merged ids lead to the survivor. Methods that write join the caller's transaction and
 * publish their events in it.
 */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Contacts {

    private final ContactRows rows;
    private final PastIdentities past;
    private final ContactAddresses addresses;
    private final ContactErasure forgotten;
    private final MergeContacts merging;
    private final ContactUpserts upserts;
    private final Companies companies;
    private final CompanyMatching companyMatching;
    private final EngagementRows engagements;
    private final ReportedScores scores;
    private final ApplicationEventPublisher events;

    public Optional<Contact> find(String id) {
        return rows.find(id).or(() -> past.survivorOf(id).flatMap(rows::find));
    }

    @Transactional(readOnly = true)
    public long count() {
        return rows.count();
    }

    /** In no order; merged ids are not resolved. */
    public List<Contact> findAll(Collection<String> ids) {
        return rows.findAll(ids);
    }

    /** Contacts with this address, oldest first; if there are none, those that have it as a former or further address. */
    public List<Contact> withEmail(String email) {
        var address = EmailAddress.toLookUp(email);
        if (address == null) {
            return List.of();
        }
        var present = rows.withEmail(address);
        return present.isEmpty() ? addresses.holders(address) : present;
    }

    /** Locks the contact's row until the transaction ends. Required before any change of the contact or its handoff. */
    public Contact lock(String id) {
        return lockedRow(id).orElseThrow(() -> new UnknownContact(id)).contact();
    }

    /** Creates or updates the contact; fields written by a later event stay. */
    public UpsertOutcome upsert(ContactUpsert upsert, Instant occurredAt, Instant receivedAt) {
        var at = notAfter(occurredAt, receivedAt);
        var known = lockedRow(upsert.contactId());
        if (known.isEmpty()) {
            var erasedBefore = forgotten.erasedAt(upsert.contactId()).orElse(null);
            var outcome = upserts.create(upsert, at, erasedBefore);
            past.refuseIfMerged(upsert.contactId());
            publishCompanyChange(upsert, outcome);
            return scores.keep(outcome, upsert, at, receivedAt, false);
        }
        var isLate = ReportedScores.isLate(known.get(), at);
        var outcome = scores.keep(upserts.change(known.get(), upsert, at), upsert, at, receivedAt, isLate);
        if (outcome.changed().contains(ContactField.EMAIL.key())) {
            addresses.add(outcome.contact().id(), known.get().contact().email());
        } else {
            addFormerAddress(outcome.contact(), upsert);
        }
        if (!outcome.changed().isEmpty()) {
            events.publishEvent(new ContactChanged(outcome.contact().id(), outcome.changed()));
        }
        publishCompanyChange(upsert, outcome);
        return outcome;
    }

    /** An address told late, by an event older than the present address, is a former one. */
    private void addFormerAddress(Contact contact, ContactUpsert upsert) {
        if (upsert.fields().get(ContactField.EMAIL) instanceof String told && !told.equals(contact.email())) {
            addresses.add(contact.id(), told);
        }
    }

    private void publishCompanyChange(ContactUpsert upsert, UpsertOutcome outcome) {
        var ofCompany = upsert.company() == null
                ? Set.<String>of()
                : upsert.company().fields().keySet().stream()
                        .map(CompanyField::changeKey)
                        .filter(outcome.changed()::contains)
                        .collect(Collectors.toSet());
        var contact = outcome.contact();
        if (!ofCompany.isEmpty() && contact.companyId() != null) {
            events.publishEvent(new CompanyChanged(contact.companyId(), ofCompany, contact.id()));
        }
    }

    /** The contact the upsert would create, matched with stored companies; writes nothing. */
    @Transactional(readOnly = true)
    public HypotheticalContact hypothetical(ContactUpsert upsert, Instant at) {
        return upserts.hypothetical(upsert, at);
    }

    /** As {@link #hypothetical}, without the stored companies. */
    public static HypotheticalContact hypotheticalAlone(ContactUpsert upsert, Instant at) {
        return ContactUpserts.hypotheticalAlone(upsert, at);
    }

    public Optional<Company> companyOf(Contact contact) {
        return Optional.ofNullable(contact.companyId()).flatMap(companies::find);
    }

    /** A company matched by the contact's email domain that is not the contact's own; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<RunnerUpCompany> runnerUpOf(Contact contact) {
        return companyMatching.runnerUpOf(contact);
    }

    /** All contacts of the company, oldest first. */
    public List<Contact> atCompany(String companyId) {
        return rows.atCompany(companyId);
    }

    /** The kind is stored as sent, in upper case, also when no table lists it. */
    public Engagement recordEngagement(
            String contactId, String kind, String detail, Instant occurredAt, Instant receivedAt) {
        var engagement = new Engagement(
                UUID.randomUUID().toString(),
                contactId,
                kind.strip().toUpperCase(Locale.ROOT),
                detail,
                notAfter(occurredAt, receivedAt),
                receivedAt.truncatedTo(ChronoUnit.MILLIS));
        engagements.insert(engagement);
        return engagement;
    }

    /** Oldest first. */
    public List<Engagement> engagementsOf(String contactId) {
        return engagements.of(contactId);
    }

    /** @return how many engagements from before this instant were deleted, at most {@code atMost} */
    public int forgetEngagements(Instant before, int atMost) {
        return engagements.deleteBefore(before, atMost) + scores.forget(before, atMost);
    }

    /** Stops all emails to the contact. The first unsubscription's time stays. */
    public void unsubscribe(String contactId, Instant at) {
        var row = lockedRow(contactId).orElseThrow(() -> new UnknownContact(contactId));
        if (!row.contact().isUnsubscribed()) {
            rows.unsubscribe(row.contact().id(), at);
        }
    }

    /**
     * Merges contacts into the survivor, which takes over fields it lacks and the merged ids.
     *
     * @return the fields it took over
     */
    public Set<String> merge(String survivorId, Collection<String> mergedIds, Instant at) {
        var survivor = lock(survivorId).id();
        return mergedIds.stream()
                .sorted()
                .filter(id -> !id.equals(survivor))
                .flatMap(id -> merging.merge(survivor, id, at).stream())
                .collect(Collectors.toSet());
    }

    /** The survivor of a merged id; empty for any other id. */
    public Optional<String> mergedInto(String id) {
        return past.survivorOf(id);
    }

    /**
     * Erases the person, also an unknown one. Events up to {@code at} must be dropped from now on, see {@link #erasedAt}.
     *
     * @param anonymousId replaces the contact's id in counts
     * @return the erased ids and addresses
     */
    public ContactErased erase(String contactId, Instant at, String anonymousId) {
        var contact = lockedRow(contactId).map(ContactRows.Row::contact);
        var id = contact.map(Contact::id).orElse(contactId);
        return forgotten.erase(id, contact, at, anonymousId);
    }

    /** When this id was erased; empty = never. Events up to then must be dropped. */
    public Optional<Instant> erasedAt(String contactId) {
        return forgotten.erasedAt(contactId);
    }

    /** Whether a person with this address was erased at this instant or later. */
    public boolean isBlocked(String email, Instant at) {
        return forgotten
                .emailErasedAt(email)
                .filter(erasedAt -> !at.isAfter(erasedAt))
                .isPresent();
    }

    /** Whether a person with this address was erased and no contact has it now; then an old list must not add it again. */
    public boolean isBlocked(String email) {
        return forgotten.emailErasedAt(email).isPresent() && withEmail(email).isEmpty();
    }

    /** Ids of contacts that were merged into this one. */
    public List<String> formerIdsOf(String contactId) {
        return past.aliasesOf(contactId);
    }

    private Optional<ContactRows.Row> lockedRow(String id) {
        return rows.lock(id).or(() -> past.survivorOf(id).flatMap(rows::lock));
    }

    private static Instant notAfter(Instant occurredAt, Instant receivedAt) {
        var at = occurredAt.isAfter(receivedAt) ? receivedAt : occurredAt;
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
