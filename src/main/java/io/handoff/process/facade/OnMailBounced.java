package io.handoff.process.facade;

import io.handoff.notification.MailBounced;
import io.handoff.process.Handoffs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** A mail server refused an address while we sent: as if the CRM had told of a bounce. */
@Component
@RequiredArgsConstructor
class OnMailBounced {

    private final Handoffs handoffs;

    @EventListener
    void on(MailBounced bounced) {
        handoffs.bounced(bounced.contactId(), bounced.address(), bounced.reason(), bounced.at());
    }
}
