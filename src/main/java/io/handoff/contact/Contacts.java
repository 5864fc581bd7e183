package io.handoff.contact;

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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/**
 * Everyone we know, their companies and what they did. Ids that were merged lead to the contact that survived. Every method
 * that changes something joins the caller's transaction, and its events are heard in it.
 */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Contacts {

    private final ContactRows rows;
    private final PastIdentities past;
    private final ContactAddresses addresses;
    private final ForgottenPeople forgotten;
    private final MergeContacts merging;
    private final ContactUpserts upserts;
    private final Companies companies;
    private final CompanyMatching companyMatching;
    private final EngagementRows engagements;
    private final ApplicationEventPublisher events;

    public Optional<Contact> find(String id) {
        return rows.find(id).or(() -> past.survivorOf(id).flatMap(rows::find));
    }

    /** How many contacts there are. */
    @Transactional(readOnly = true)
    public long count() {
        return rows.count();
    }

    /** Those of the ids that are contacts now, in no order; merged ids are not followed. */
    public List<Contact> findAll(Collection<String> ids) {
        return rows.findAll(ids);
    }

    /** Everyone with this address, the oldest acquaintance first; nobody has it now: everyone who had it or has it as a further one. */
    public List<Contact> withEmail(String email) {
        var address = EmailAddress.toLookUp(email);
        if (address == null) {
            return List.of();
        }
        var present = rows.withEmail(address);
        return present.isEmpty() ? addresses.holders(address) : present;
    }

    /** The contact, with its row locked until the transaction ends: whoever changes a contact's fate starts here. */
    public Contact lock(String id) {
        return lockedRow(id).orElseThrow(() -> new UnknownContact(id)).contact();
    }

    /** Creates the contact or lays the event over it, field by field; a field told later than the event stays. */
    public UpsertOutcome upsert(ContactUpsert upsert, Instant occurredAt, Instant receivedAt) {
        var at = notAfter(occurredAt, receivedAt);
        var known = lockedRow(upsert.contactId());
        if (known.isEmpty()) {
            var erasedBefore = forgotten.erasedAt(upsert.contactId()).orElse(null);
            var outcome = upserts.create(upsert, at, erasedBefore);
            past.refuseIfMerged(upsert.contactId());
            tellColleagues(upsert, outcome);
            return outcome;
        }
        var outcome = upserts.change(known.get(), upsert, at);
        if (outcome.changed().contains(ContactField.EMAIL.key())) {
            addresses.add(outcome.contact().id(), known.get().contact().email());
        }
        if (!outcome.changed().isEmpty()) {
            events.publishEvent(new ContactChanged(outcome.contact().id(), outcome.changed()));
        }
        tellColleagues(upsert, outcome);
        return outcome;
    }

    private void tellColleagues(ContactUpsert upsert, UpsertOutcome outcome) {
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

    /** Somebody new, as the upsert would make them among those we know; nothing is written. */
    @Transactional(readOnly = true)
    public HypotheticalContact imagine(ContactUpsert upsert, Instant at) {
        return upserts.imagine(upsert, at);
    }

    /** Somebody new, as if we knew nobody else. */
    public static HypotheticalContact imagineAlone(ContactUpsert upsert, Instant at) {
        return ContactUpserts.imagineAlone(upsert, at);
    }

    public Optional<Company> companyOf(Contact contact) {
        return Optional.ofNullable(contact.companyId()).flatMap(companies::find);
    }

    /** The company the contact's address speaks for, where that is another than the contact's; empty when they agree. */
    @Transactional(readOnly = true)
    public Optional<Company> runnerUpOf(Contact contact) {
        return companyMatching.runnerUpOf(contact);
    }

    /** Everyone known to work for the company, the oldest acquaintance first. */
    public List<Contact> atCompany(String companyId) {
        return rows.atCompany(companyId);
    }

    /** A kind is kept as sent, in upper case, also one that no table knows yet. */
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

    /** @return how many engagements from before this instant were deleted, at most so many */
    public int forgetEngagements(Instant before, int atMost) {
        return engagements.deleteBefore(before, atMost);
    }

    /** No email of ours goes to this contact any more. The first time stays. */
    public void unsubscribe(String contactId, Instant at) {
        var row = lockedRow(contactId).orElseThrow(() -> new UnknownContact(contactId));
        if (!row.contact().isUnsubscribed()) {
            rows.unsubscribe(row.contact().id(), at);
        }
    }

    /** The merged ids become names of the survivor; what it did not know it takes over, what it knew stays. */
    public void merge(String survivorId, Collection<String> mergedIds, Instant at) {
        var survivor = lock(survivorId).id();
        mergedIds.stream().sorted().filter(id -> !id.equals(survivor)).forEach(id -> merging.merge(survivor, id, at));
    }

    /** The contact that this id was merged into; empty for one that was not merged. */
    public Optional<String> mergedInto(String id) {
        return past.survivorOf(id);
    }

    /** The merged id stands for itself again; what is known stays with the contact it was merged into. */
    public void separate(String formerId) {
        past.separate(formerId);
    }

    /**
     * Forgets the person, known or not. Events up to {@code at} are to be dropped from now on, see {@link #erasedAt}.
     *
     * @param anonymousId under which stays what is counted
     * @return who was forgotten
     */
    public ContactErased erase(String contactId, Instant at, String anonymousId) {
        var contact = lockedRow(contactId).map(ContactRows.Row::contact);
        var id = contact.map(Contact::id).orElse(contactId);
        return forgotten.erase(id, contact, at, anonymousId);
    }

    /** When this id was erased; empty when it never was. What happened up to then must not come back. */
    public Optional<Instant> erasedAt(String contactId) {
        return forgotten.erasedAt(contactId);
    }

    /** Whether somebody with this address asked to be forgotten at this instant or later. */
    public boolean isBlocked(String email, Instant at) {
        return forgotten
                .emailErasedAt(email)
                .filter(erasedAt -> !at.isAfter(erasedAt))
                .isPresent();
    }

    /** Whether somebody with this address was erased and did not come back by themselves: a row of an old list must not bring them. */
    public boolean isBlocked(String email) {
        return forgotten.emailErasedAt(email).isPresent() && withEmail(email).isEmpty();
    }

    /** Every id the person had before: of contacts that were merged into this one. */
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
