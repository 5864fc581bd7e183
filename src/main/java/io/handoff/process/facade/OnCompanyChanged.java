package io.handoff.process.facade;

import io.handoff.contact.CompanyChanged;
import io.handoff.process.Handoffs;
import io.handoff.process.ImportHold;
import java.time.Clock;
import java.util.Collections;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Continues colleagues who wait for company facts that another contact's data changed. */
@Component
@RequiredArgsConstructor
class OnCompanyChanged {

    private final WaitingColleagues colleagues;
    private final Handoffs handoffs;
    private final ImportHold importHold;
    private final Clock clock;

    @EventListener
    void on(CompanyChanged news) {
        colleagues.at(news.companyId(), news.toldBy()).stream()
                .filter(mql -> !Collections.disjoint(mql.awaitedFields(), news.fields()))
                .filter(mql -> !importHold.notes(mql.contactId(), news.fields()))
                .forEach(mql -> handoffs.contactChanged(mql.contactId(), news.fields(), clock.instant()));
    }
}
