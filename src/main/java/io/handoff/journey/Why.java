package io.handoff.journey;

import io.handoff.contact.LikelyDuplicate;
import io.handoff.lifecycle.Stage;
import io.handoff.process.Cooling;
import io.handoff.process.MatchedRule;
import io.handoff.process.NearestRule;
import io.handoff.process.UnappliedEvents.Unapplied;
import io.handoff.qualification.DecisionSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Why a contact is, or is not, an MQL, and why it is whose it is.
 *
 * @param text all of it in a few sentences
 * @param unapplied events about the contact that are kept and not applied yet, so that the rest of this answer may lack something; absent
 *     when there are none
 * @param likelyDuplicateOf whom we knew before under another id with the same address or phone number; absent when nobody
 * @param owner who holds it now, with why
 * @param respondBy absent when nobody has to respond
 * @param nearest of a lead that is no MQL: the rule that would have made it one and was missed by least
 * @param cooling of an open MQL: that its score has fallen so far that it would be none today
 * @param decisions what was asked of which table and what it answered, the first one first: of the latest pass, or of the latest look at
 *     a lead that is none
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
     * @param ruleId the rule that answered; where several did, the first
     * @param text the rule's annotation, with those of the rules that gave points
     * @param alsoMatched rules that held too but come later in the table
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
