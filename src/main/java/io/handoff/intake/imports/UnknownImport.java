package io.handoff.intake.imports;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

class UnknownImport extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    UnknownImport(String id) {
        super(HttpStatus.NOT_FOUND, "There is no import %s".formatted(id));
    }
}
