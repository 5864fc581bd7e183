package io.handoff.process.mql;

import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.process.mql.AssignmentPolicy.KnownContact;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The other people of a contact's company: a prospect should not be called by two reps. */
@Component
public class Colleagues {

    private final Contacts contacts;
    private final OwnerSegments segments;
    private final ProcessSettings settings;
    private final AssignmentPolicy policy;
    private final Clock clock;

    Colleagues(
            Contacts contacts, OwnerSegments segments, ProcessSettings settings, AssignmentPolicy policy, Clock clock) {
        this.contacts = contacts;
        this.segments = segments;
        this.settings = settings;
        this.policy = policy;
        this.clock = clock;
    }

    /** The rep of this team who last had the contact itself, where that counts, else a colleague of it, within the window. */
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

    /** The rep of this team who last got a colleague of somebody who need not be stored. */
    public Optional<String> ownerAt(String companyId, String contactId, String teamId, Instant at) {
        var colleagues = contacts.atCompany(companyId).stream()
                .map(Contact::id)
                .filter(id -> !id.equals(contactId))
                .toList();
        return segments.latestOf(colleagues, teamId, at.minus(settings.sameCompanyWindow()))
                .map(OwnerSegment::repId);
    }
}
