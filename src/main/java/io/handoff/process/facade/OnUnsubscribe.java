package io.handoff.process.facade;

import io.handoff.notification.UnsubscribeRequested;
import io.handoff.process.Handoffs;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops a contact's nurture emails after it used the unsubscribe link. */
@Component
@RequiredArgsConstructor
class OnUnsubscribe {

    private final Handoffs handoffs;

    @EventListener
    void on(UnsubscribeRequested request) {
        handoffs.unsubscribed(request.contactId());
    }
}
