package io.handoff.process;

/** What would happen to a contact now. Asks the live tables, takes no turn, locks and writes nothing. */
public interface RoutingPreviews {

    /** A look at a contact we know. @throws UnknownContact for another */
    RoutingPreview of(String contactId);

    /** Somebody new who does these things, among the companies, deals and reps there are. */
    RoutingPreview of(Prospect prospect);

    /** As above, by the tables alone: what is stored does not count, and nobody is picked. */
    RoutingPreview byTheTables(Prospect prospect);
}
