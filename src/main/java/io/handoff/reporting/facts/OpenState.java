package io.handoff.reporting.facts;

/** What an open MQL waits for, in the order of the process. */
public enum OpenState {
    WAITS_FOR_OWNER("Waits for an owner"),
    WAITS_FOR_RESPONSE("Waits for a first response"),
    WAITS_FOR_DECISION("Answered, waits to be accepted or rejected"),
    WAITS_FOR_DEAL("Accepted, waits for a deal"),
    IN_DEAL("In a deal");

    private final String label;

    OpenState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
