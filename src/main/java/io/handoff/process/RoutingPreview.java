package io.handoff.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What would happen to a contact, without it happening.
 *
 * @param text all of it in a few sentences
 * @param score null where no score was worked out
 * @param team all from here to {@code aeTeam} are null for a contact that would not be an MQL
 * @param owner null when nobody can, see {@code whenNobody}
 * @param runnerUp who would be asked next; null without one
 * @param aeTeam whose account executives would take it after acceptance
 * @param nearest for a contact that would be no MQL
 * @param decisions the tables in the order they were asked
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
     * @param assignedBy how the rep was found: in turn, as the account's owner, …
     * @param why null for the runner-up
     */
    public record Candidate(String id, String name, String team, String assignedBy, String why) {}

    /**
     * What is done about a lead that nobody can take.
     *
     * @param policy of the team
     * @param reasons per rep, why not
     */
    public record Nobody(String policy, Map<String, String> reasons, String text) {}

    /**
     * @param respondWithin working time, ISO 8601
     * @param respondBy null where only the tables were asked; the other instants likewise
     * @param calendar whose working time counts: OWNER or TEAM
     */
    public record Sla(
            String respondWithin, Instant respondBy, Instant reassignAt, Instant opsReviewAt, String calendar) {}
}
