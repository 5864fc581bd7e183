package io.handoff.process.mql;

import io.handoff.contact.ContactErased;
import io.handoff.process.Mqls;
import io.handoff.process.OpenHandoffs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An erased contact's MQLs stay, for the numbers; whose they were is forgotten, so that who comes back begins anew. */
@Component("forgetContactOfMqls")
class ForgetContact {

    private final Mqls mqls;
    private final OpenHandoffs handoffs;

    ForgetContact(Mqls mqls, OpenHandoffs handoffs) {
        this.mqls = mqls;
        this.handoffs = handoffs;
    }

    @EventListener
    void on(ContactErased erased) {
        mqls.forget(erased.contactId());
        handoffs.forgetContact(erased.contactId());
    }
}
