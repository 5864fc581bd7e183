package io.handoff.journey;

import io.handoff.contact.LikelyDuplicate;
import io.handoff.decision.MatchedRule;
import io.handoff.decision.NearestRule;
import io.handoff.lifecycle.Stage;
import io.handoff.preview.Cooling;
import io.handoff.process.UnappliedEvents.Unapplied;
import io.handoff.qualification.DecisionSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Explains why a contact is an MQL or not, and why it has its owner.
 *
 * @param text the explanation in a few sentences
 * @param unapplied stored events about the contact that are not applied yet, so that this answer may be incomplete; absent if none
 * @param likelyDuplicateOf an older contact with the same email address or phone number; absent if none
 * @param owner the current owner, with the reason
 * @param respondBy absent when no response is due
 * @param nearest for a lead that is not an MQL: the rule that came closest to qualifying it
 * @param cooling for an open MQL: its score has fallen so far that it would not qualify today
 * @param decisions answers of the decision tables, oldest first: for the latest pass, or the latest evaluation of a lead that is not an MQL
 */
record Why(
        String contactId,
        Stage stage,
        String text,
        List<Unapplied> unapplied,
        SamePerson likelyDuplicateOf,
        OwnerAndWhy owner,
        ContactState.MqlState mql,
        Instant respondBy,
        List<String> waitsFor,
        NearestRule nearest,
        Cooling cooling,
        List<Answer> decisions) {

    /** @param shared "address" or "phone number" */
    record SamePerson(String contactId, String shared) {

        static SamePerson of(LikelyDuplicate first) {
            return new SamePerson(first.contact().id(), first.shared());
        }
    }

    record OwnerAndWhy(String id, String name, String team, String why) {}

    /**
     * @param ruleId the first matched rule
     * @param text the rule's annotation, with those of the rules that gave points
     * @param alsoMatched later rules of the table that matched, too
     */
    record Answer(
            String table,
            int version,
            String ruleId,
            String reasonCode,
            Map<String, Object> inputs,
            Map<String, Object> outputs,
            String text,
            List<MatchedRule> alsoMatched,
            Instant decidedAt) {

        static Answer of(DecisionSnapshot snapshot, List<MatchedRule> alsoMatched) {
            return new Answer(
                    snapshot.table(),
                    snapshot.version(),
                    snapshot.ruleIds().isEmpty() ? null : snapshot.ruleIds().get(0),
                    snapshot.reasonCode(),
                    snapshot.inputs(),
                    snapshot.outputs(),
                    snapshot.text(),
                    alsoMatched,
                    snapshot.decidedAt());
        }
    }
}
