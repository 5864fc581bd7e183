package io.handoff.assignment;

/** The MQL has no owner who could hand it over. */
public class NoOwner extends RuntimeException {

    NoOwner(String mqlId) {
        super("The MQL \"" + mqlId + "\" has no owner");
    }
}
