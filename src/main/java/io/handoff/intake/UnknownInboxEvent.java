package io.handoff.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

class UnknownInboxEvent extends ResponseStatusException {

    UnknownInboxEvent(String id) {
        super(HttpStatus.NOT_FOUND, "No event %s is in the inbox".formatted(id));
    }
}
