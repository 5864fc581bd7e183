package io.handoff.assignment;

import java.time.Instant;
import java.util.Set;

/**
 * A request for an owner of an MQL.
 *
 * @param fallbackTeamId tried when no rep of the team is available; null = none
 * @param strategy null = the team's rotation
 * @param accountOwnerId for {@link AssignmentStrategy#ACCOUNT_OWNER}; may be null or unknown
 * @param chosenRepId rep chosen by a person, taken even if unavailable unless inactive; null = none
 * @param sticky the rep who owns a lead of the same company or person; null = none
 * @param excludedReps reps never picked, such as those who rejected this contact before
 */
public record AssignmentRequest(
        String mqlId,
        String contactId,
        String teamId,
        String fallbackTeamId,
        AssignmentStrategy strategy,
        String accountOwnerId,
        String chosenRepId,
        Sticky sticky,
        Set<String> excludedReps,
        Instant at) {

    /** A preferred rep, because of leads they already own; taken if available. */
    public record Sticky(String repId, AssignedBy assignedBy, String why) {

        public static Sticky ofSameCompany(String repId) {
            return new Sticky(repId, AssignedBy.SAME_COMPANY, "Already has a lead of the same company");
        }
    }

    public static AssignmentRequest of(
            String mqlId, String contactId, String teamId, AssignmentStrategy strategy, Instant at) {
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

    /** Prefers the rep who owns a lead of the same company; null = none. */
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
