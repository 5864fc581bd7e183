package io.handoff.process;

/** There is no MQL with this id. */
public class UnknownMql extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownMql(String id) {
        super("There is no MQL '" + id + "'.");
    }
}
