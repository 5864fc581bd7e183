package io.handoff.assignment;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody is needed for this MQL.
 *
 * @param fallbackTeamId asked when nobody of the team can; null = nobody else
 * @param accountOwnerId for {@link Strategy#ACCOUNT_OWNER}; may be null or no rep at all
 * @param chosenRepId a person's choice: beats everything but an inactive rep
 * @param stickyRepId the rep who has a lead of the same company; taken if available
 * @param excludedReps never picked (who rejected this contact before)
 */
public record AssignmentRequest(
        String mqlId,
        String contactId,
        String teamId,
        String fallbackTeamId,
        Strategy strategy,
        String accountOwnerId,
        String chosenRepId,
        String stickyRepId,
        Set<String> excludedReps,
        Instant at) {

    public static AssignmentRequest of(String mqlId, String contactId, String teamId, Strategy strategy, Instant at) {
        return new AssignmentRequest(mqlId, contactId, teamId, null, strategy, null, null, null, Set.of(), at);
    }

    public AssignmentRequest orTeam(String fallback) {
        return new AssignmentRequest(
                mqlId,
                contactId,
                teamId,
                fallback,
                strategy,
                accountOwnerId,
                chosenRepId,
                stickyRepId,
                excludedReps,
                at);
    }

    public AssignmentRequest accountOwner(String repId) {
        return new AssignmentRequest(
                mqlId, contactId, teamId, fallbackTeamId, strategy, repId, chosenRepId, stickyRepId, excludedReps, at);
    }

    public AssignmentRequest chosen(String repId) {
        return new AssignmentRequest(
                mqlId,
                contactId,
                teamId,
                fallbackTeamId,
                strategy,
                accountOwnerId,
                repId,
                stickyRepId,
                excludedReps,
                at);
    }

    public AssignmentRequest sticky(String repId) {
        return new AssignmentRequest(
                mqlId,
                contactId,
                teamId,
                fallbackTeamId,
                strategy,
                accountOwnerId,
                chosenRepId,
                repId,
                excludedReps,
                at);
    }

    public AssignmentRequest excluding(Set<String> reps) {
        return new AssignmentRequest(
                mqlId, contactId, teamId, fallbackTeamId, strategy, accountOwnerId, chosenRepId, stickyRepId, reps, at);
    }
}
