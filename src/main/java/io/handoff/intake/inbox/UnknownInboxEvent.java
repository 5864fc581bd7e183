package io.handoff.intake.inbox;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

public class UnknownInboxEvent extends ResponseStatusException {

    public UnknownInboxEvent(String id) {
        super(HttpStatus.NOT_FOUND, "No event %s is in the inbox".formatted(id));
    }
}
