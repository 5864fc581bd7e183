package io.handoff.team;

public class UnknownTeam extends RuntimeException {

    public UnknownTeam(String id) {
        super("There is no team \"" + id + "\"");
    }
}
