package io.handoff.mql;

public class UnknownMql extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownMql(String id) {
        super("There is no MQL '" + id + "'.");
    }
}
