package io.handoff.preview;

import io.handoff.decision.NearestRule;
import io.handoff.decision.TableAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What would happen to a contact now; nothing is changed.
 *
 * @param text summary in a few sentences
 * @param score null where no score was computed
 * @param team null for a contact that would not become an MQL, like all fields to {@code aeTeam}
 * @param strategy null where the rule names none: the rotation of the team counts
 * @param owner null when no rep is available, see {@code whenNobody}
 * @param runnerUp the next rep in turn; null without one
 * @param aeTeam team of account executives that would take it after acceptance
 * @param nearest for a contact that would not become an MQL
 * @param decisions answers in the order of evaluation
 */
public record RoutingPreview(
        String contactId,
        Instant at,
        String text,
        String verdict,
        String reasonCode,
        String mqlType,
        Integer score,
        String team,
        String strategy,
        Candidate owner,
        Candidate runnerUp,
        Nobody whenNobody,
        Sla sla,
        String aeTeam,
        NearestRule nearest,
        List<TableAnswer> decisions) {

    /**
     * A rep who could get the MQL.
     *
     * @param assignedBy how the rep was found: in turn, as the account's owner, …
     * @param why null for the runner-up
     */
    public record Candidate(String id, String name, String team, String assignedBy, String why) {}

    /**
     * What happens to a lead when no rep is available.
     *
     * @param policy of the team
     * @param reasons rep id → why this rep is unavailable
     */
    public record Nobody(String policy, Map<String, String> reasons, String text) {}

    /**
     * Times of the response clock.
     *
     * @param respondWithin working time, ISO 8601
     * @param respondBy null where only the tables were evaluated; the other instants likewise
     * @param calendar whose working time counts: OWNER or TEAM
     */
    public record Sla(
            String respondWithin, Instant respondBy, Instant reassignAt, Instant opsReviewAt, String calendar) {}
}
