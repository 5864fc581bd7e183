package io.handoff.process.pass;

import static io.handoff.engine.MessageNames.CONTACT_ERASED;

import io.handoff.assignment.Assignments;
import io.handoff.contact.ContactErased;
import io.handoff.engine.SmallProcesses;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.mql.MqlsOfContactChanged;
import io.handoff.mql.NurtureStays;
import io.handoff.mql.OpenHandoffs;
import io.handoff.sla.ResponseClocks;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Anonymises an erased contact's MQLs, which stay in the reports with owners and clocks. A later contact with the same id starts with pass 1. */
@Component("forgetContactOfMqls")
@RequiredArgsConstructor
class EraseMqls {

    private final Mqls mqls;
    private final OpenHandoffs handoffs;
    private final Assignments assignments;
    private final ResponseClocks clocks;
    private final NurtureStays stays;
    private final SmallProcesses processes;
    private final ApplicationEventPublisher events;

    @EventListener
    void on(ContactErased erased) {
        var anonymous = erased.anonymousId();
        assignments.forget(erased.ids(), anonymous);
        erased.ids().forEach(id -> {
            var passes = mqls.of(id).stream().map(Mql::id).toList();
            passes.forEach(mqlId -> processes.tell(mqlId, CONTACT_ERASED));
            clocks.forget(passes, anonymous);
            mqls.forget(id, anonymous);
            events.publishEvent(new MqlsOfContactChanged(anonymous));
            processes.tell(id, CONTACT_ERASED);
            handoffs.forgetContact(id, anonymous);
            stays.forget(id, anonymous);
        });
    }
}
