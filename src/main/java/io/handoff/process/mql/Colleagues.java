package io.handoff.process.mql;

import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The other people of a contact's company: a prospect should not be called by two reps. */
@Component
public class Colleagues {

    private final Contacts contacts;
    private final OwnerSegments segments;
    private final ProcessSettings settings;
    private final Clock clock;

    Colleagues(Contacts contacts, OwnerSegments segments, ProcessSettings settings, Clock clock) {
        this.contacts = contacts;
        this.segments = segments;
        this.settings = settings;
        this.clock = clock;
    }

    /** The rep of this team who last got a colleague's MQL within the window; empty without one. */
    Optional<String> ownerOf(String contactId, String teamId) {
        return contacts.find(contactId)
                .map(Contact::companyId)
                .flatMap(company -> ownerAt(company, contactId, teamId, clock.instant()));
    }

    /** As above, for somebody who need not be stored. */
    public Optional<String> ownerAt(String companyId, String contactId, String teamId, Instant at) {
        var colleagues = contacts.atCompany(companyId).stream()
                .map(Contact::id)
                .filter(id -> !id.equals(contactId))
                .toList();
        return segments.latestOf(colleagues, teamId, at.minus(settings.sameCompanyWindow()))
                .map(OwnerSegment::repId);
    }
}
