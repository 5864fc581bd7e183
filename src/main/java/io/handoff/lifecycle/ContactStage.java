package io.handoff.lifecycle;

import java.time.Instant;

/**
 * The current stage of a contact and when it last reached each stage.
 *
 * @param since when it entered this stage; null for a contact that never moved
 * @param sqlAt when it last became an SQL; null if it never did or was only moved past that stage by hand; likewise for the others
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

    /** @param leftAt when it had reached the left stage before; null = never */
    ContactStage takenBackTo(Stage to, Stage left, Instant leftAt) {
        return new ContactStage(
                contactId,
                to,
                to == Stage.MQL && mqlAt != null ? mqlAt : since,
                mqlAt,
                left == Stage.SQL ? leftAt : sqlAt,
                opportunityAt,
                customerAt);
    }

    ContactStage of(String otherContact) {
        return new ContactStage(otherContact, stage, since, mqlAt, sqlAt, opportunityAt, customerAt);
    }
}
