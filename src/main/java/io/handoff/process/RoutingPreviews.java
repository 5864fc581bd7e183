package io.handoff.process;

/** Previews what would happen to a contact now, by the live tables; takes no turn in the rotation, locks and writes nothing. */
public interface RoutingPreviews {

    /**
     * Previews a stored contact.
     *
     * @throws UnknownContact for an unknown id
     */
    RoutingPreview of(String contactId);

    /** Previews a hypothetical contact, with the stored companies, deals and reps. */
    RoutingPreview of(HypotheticalLead prospect);

    /** Previews by the tables alone: ignores stored data and picks no rep. */
    RoutingPreview byTheTables(HypotheticalLead prospect);
}
