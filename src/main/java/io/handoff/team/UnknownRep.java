package io.handoff.team;

public class UnknownRep extends RuntimeException {

    public UnknownRep(String id) {
        super("There is no rep \"" + id + "\"");
    }
}
