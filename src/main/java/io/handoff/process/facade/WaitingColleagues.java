package io.handoff.process.facade;

import io.handoff.contact.Contact;
import io.handoff.contact.ContactUpsert;
import io.handoff.contact.Contacts;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Contacts of one company whose latest MQL is over and waits for facts to change. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class WaitingColleagues {

    private final Contacts contacts;
    private final Mqls mqls;
    private final Clock clock;

    List<Mql> at(String companyId, String exceptContact) {
        var colleagues = contacts.atCompany(companyId).stream()
                .map(Contact::id)
                .filter(id -> !id.equals(exceptContact))
                .toList();
        return colleagues.isEmpty() ? List.of() : mqls.waitingOf(colleagues);
    }

    /**
     * Locks the contact and all colleagues whose wait may end, ordered by id and before the company's row, so that two concurrent upserts
     * cannot deadlock.
     */
    public void lockBefore(ContactUpsert upsert) {
        if (upsert.company() == null || upsert.company().fields().isEmpty()) {
            return;
        }
        var known = contacts.find(upsert.contactId());
        var received = contacts.hypothetical(upsert, clock.instant()).company();
        var ids = new TreeSet<String>();
        Stream.of(known.map(Contact::companyId), Optional.ofNullable(received).map(company -> company.id()))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(company -> at(company, upsert.contactId()).forEach(mql -> ids.add(mql.contactId())));
        if (!ids.isEmpty()) {
            known.map(Contact::id).ifPresent(ids::add);
            ids.forEach(contacts::lock);
        }
    }
}
