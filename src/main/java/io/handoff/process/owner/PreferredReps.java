package io.handoff.process.owner;

import io.handoff.assignment.AssignedBy;
import io.handoff.assignment.AssignmentRequest.Sticky;
import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.contact.LikelyDuplicates;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.process.clock.ProcessSettings;
import io.handoff.process.owner.AssignmentPolicy.KnownContact;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Finds reps who already have the contact, the same person or a colleague, so that a company is not called by two reps. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class PreferredReps {

    private final Contacts contacts;
    private final LikelyDuplicates duplicates;
    private final OwnerSegments segments;
    private final Mqls mqls;
    private final ProcessSettings settings;
    private final AssignmentPolicy policy;
    private final Clock clock;

    /** The rep to prefer: of the same person under another id, of the contact itself, or of a colleague. */
    Optional<Sticky> stickyFor(String contactId, String teamId) {
        return contacts.find(contactId)
                .flatMap(contact -> ofSamePerson(contact, teamId))
                .or(() -> ownerOf(contactId, teamId).map(Sticky::ofSameCompany));
    }

    /** The rep of a likely duplicate of the contact: of this team, or of any team while that MQL is open. */
    public Optional<Sticky> ofSamePerson(Contact contact, String teamId) {
        var since = clock.instant().minus(settings.sameCompanyWindow());
        return duplicates.of(contact).stream()
                .flatMap(other -> segments
                        .latestOf(List.of(other.contact().id()), teamId, since)
                        .map(OwnerSegment::repId)
                        .or(() -> ownerOfOpenMql(other.contact().id()))
                        .map(rep -> new Sticky(
                                rep,
                                AssignedBy.SAME_PERSON,
                                "Already has contact %s, likely the same person (same %s)"
                                        .formatted(other.contact().id(), other.shared())))
                        .stream())
                .findFirst();
    }

    private Optional<String> ownerOfOpenMql(String contactId) {
        return mqls.latestOf(contactId).filter(Mql::isOpen).map(Mql::ownerId);
    }

    /** The team's rep who last had the contact, if the policy keeps known contacts, else the rep of a colleague, within the window. */
    Optional<String> ownerOf(String contactId, String teamId) {
        return ofTheContact(contactId, teamId).or(() -> ofColleagues(contactId, teamId));
    }

    private Optional<String> ofTheContact(String contactId, String teamId) {
        var since = clock.instant().minus(settings.sameCompanyWindow());
        return policy.knownContact() == KnownContact.KEEP
                ? segments.latestOf(List.of(contactId), teamId, since).map(OwnerSegment::repId)
                : Optional.empty();
    }

    private Optional<String> ofColleagues(String contactId, String teamId) {
        return contacts.find(contactId)
                .map(Contact::companyId)
                .flatMap(company -> ownerAt(company, contactId, teamId, clock.instant()));
    }

    /** The team's rep who last got a colleague of the contact, which need not be stored. */
    public Optional<String> ownerAt(String companyId, String contactId, String teamId, Instant at) {
        var colleagues = contacts.atCompany(companyId).stream()
                .map(Contact::id)
                .filter(id -> !id.equals(contactId))
                .toList();
        return segments.latestOf(colleagues, teamId, at.minus(settings.sameCompanyWindow()))
                .map(OwnerSegment::repId);
    }
}
