package io.handoff.lifecycle;

import java.time.Instant;

/**
 * Where a contact stands.
 *
 * @param since when it came to this stage; null for a contact that never moved
 * @param sqlAt last time it became an SQL; null when it never did or was only moved past by hand. The others likewise
 */
public record ContactStage(
        String contactId,
        Stage stage,
        Instant since,
        Instant mqlAt,
        Instant sqlAt,
        Instant opportunityAt,
        Instant customerAt) {

    static ContactStage never(String contactId) {
        return new ContactStage(contactId, Stage.LEAD, null, null, null, null, null);
    }

    ContactStage movedTo(Stage to, Instant at) {
        return new ContactStage(
                contactId,
                to,
                at,
                to == Stage.MQL ? at : mqlAt,
                to == Stage.SQL ? at : sqlAt,
                to == Stage.OPPORTUNITY ? at : opportunityAt,
                to == Stage.CUSTOMER ? at : customerAt);
    }

    ContactStage of(String otherContact) {
        return new ContactStage(otherContact, stage, since, mqlAt, sqlAt, opportunityAt, customerAt);
    }
}
