package io.handoff.assignment;

/** The MQL has no current owner. */
public class NoOwner extends RuntimeException {

    NoOwner(String mqlId) {
        super("The MQL \"" + mqlId + "\" has no owner");
    }
}
