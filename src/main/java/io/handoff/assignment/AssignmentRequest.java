package io.handoff.assignment;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody is needed for this MQL.
 *
 * @param fallbackTeamId asked when nobody of the team can; null = nobody else
 * @param accountOwnerId for {@link Strategy#ACCOUNT_OWNER}; may be null or no rep at all
 * @param chosenRepId a person's choice: beats everything but an inactive rep
 * @param sticky the rep who has a lead of the same company or of the same person; null = nobody
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
        Sticky sticky,
        Set<String> excludedReps,
        Instant at) {

    /** A rep who should have it for what they have already, and why; taken if available. */
    public record Sticky(String repId, AssignedBy assignedBy, String why) {

        public static Sticky ofSameCompany(String repId) {
            return new Sticky(repId, AssignedBy.SAME_COMPANY, "Already has a lead of the same company");
        }
    }

    public static AssignmentRequest of(String mqlId, String contactId, String teamId, Strategy strategy, Instant at) {
        return new AssignmentRequest(mqlId, contactId, teamId, null, strategy, null, null, null, Set.of(), at);
    }

    public AssignmentRequest orTeam(String fallback) {
        return new AssignmentRequest(
                mqlId, contactId, teamId, fallback, strategy, accountOwnerId, chosenRepId, sticky, excludedReps, at);
    }

    public AssignmentRequest accountOwner(String repId) {
        return new AssignmentRequest(
                mqlId, contactId, teamId, fallbackTeamId, strategy, repId, chosenRepId, sticky, excludedReps, at);
    }

    public AssignmentRequest chosen(String repId) {
        return new AssignmentRequest(
                mqlId, contactId, teamId, fallbackTeamId, strategy, accountOwnerId, repId, sticky, excludedReps, at);
    }

    /** The rep has a lead of the same company; null = nobody has. */
    public AssignmentRequest sticky(String repId) {
        return stickyTo(repId == null ? null : Sticky.ofSameCompany(repId));
    }

    public AssignmentRequest stickyTo(Sticky rep) {
        return new AssignmentRequest(
                mqlId, contactId, teamId, fallbackTeamId, strategy, accountOwnerId, chosenRepId, rep, excludedReps, at);
    }

    public AssignmentRequest excluding(Set<String> reps) {
        return new AssignmentRequest(
                mqlId, contactId, teamId, fallbackTeamId, strategy, accountOwnerId, chosenRepId, sticky, reps, at);
    }
}
