package io.handoff.process.mql;

import io.handoff.contact.ContactErased;
import io.handoff.process.Mql;
import io.handoff.process.Mqls;
import io.handoff.process.NurtureStays;
import io.handoff.process.OpenHandoffs;
import io.handoff.process.SmallProcesses;
import io.handoff.sla.ResponseClocks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An erased contact's MQLs stay, for the numbers; whose they were is forgotten, so that who comes back begins anew. */
@Component("forgetContactOfMqls")
class ForgetContact {

    private final Mqls mqls;
    private final OpenHandoffs handoffs;
    private final ResponseClocks clocks;
    private final NurtureStays stays;
    private final SmallProcesses processes;

    ForgetContact(
            Mqls mqls, OpenHandoffs handoffs, ResponseClocks clocks, NurtureStays stays, SmallProcesses processes) {
        this.mqls = mqls;
        this.handoffs = handoffs;
        this.clocks = clocks;
        this.stays = stays;
        this.processes = processes;
    }

    @EventListener
    void on(ContactErased erased) {
        var ids = mqls.of(erased.contactId()).stream().map(Mql::id).toList();
        ids.forEach(mqlId -> processes.tell(mqlId, "ContactErased"));
        processes.tell(erased.contactId(), "ContactErased");
        clocks.forget(ids);
        mqls.forget(erased.contactId());
        handoffs.forgetContact(erased.contactId());
        stays.forget(erased.contactId());
    }
}
