package io.handoff.process.facade;

import io.handoff.notification.MailBounced;
import io.handoff.process.Handoffs;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Handles a bounce of our own mail like one reported by the CRM. */
@Component
@RequiredArgsConstructor
class OnMailBounced {

    private final Handoffs handoffs;

    @EventListener
    void on(MailBounced bounced) {
        handoffs.bounced(bounced.contactId(), bounced.address(), bounced.reason(), bounced.at());
    }
}
