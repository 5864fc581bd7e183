package io.handoff.process.message;

import static io.handoff.process.message.MqlMessages.facts;

import io.handoff.decision.RejectReasons;
import io.handoff.mql.Appeal;
import io.handoff.mql.MqlDecision;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Recipient;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Messages about rejections, appeals and breach disputes. */
@Component
@RequiredArgsConstructor
public class RejectionNotifications {

    private static final Map<String, String> WHAT_FOLLOWS = Map.of(
            "NURTURE", "Marketing nurtures the contact; it comes back as a new MQL when it is ready.",
            "FIX_DATA", "Operations corrects the data, then it is looked at again.",
            "DISQUALIFY", "The contact is disqualified and will not come back by itself.",
            "CLOSE", "The contact stays with sales as it is.");

    private final MqlMessages messages;
    private final Teams teams;
    private final RejectReasons reasons;
    private final Clock clock;

    /**
     * Notifies who decided and the owner until then: a teammate or operations may have rejected the MQL.
     *
     * @param accountExecutive null = it was never an SQL
     */
    public void salesWhatFollows(String mqlId, String action, String accountExecutive) {
        var mql = messages.mql(mqlId);
        if (mql.rejectReason() == null) {
            return;
        }
        var facts = facts(
                "rejectedBy",
                accountExecutive == null ? messages.name(mql.decidedBy()) : null,
                "reason",
                reasons.given(mql),
                "whatFollows",
                WHAT_FOLLOWS.get(action));
        var people = Stream.of(mql.decidedBy(), mql.ownerId(), accountExecutive)
                .filter(Objects::nonNull)
                .distinct()
                .map(Recipient::person)
                .toList();
        messages.send(mql, NotificationKind.REJECTION_RECORDED, people, facts, MqlMessages.decisionOf(mql));
    }

    /** Tells everybody whom the decision had concerned: who made it, the owner, and the account executive. */
    public void thatDecisionIsUndone(MqlDecision undone, String accountExecutive, String by) {
        var people = Stream.of(undone.decidedBy(), undone.ownerId(), accountExecutive)
                .filter(Objects::nonNull)
                .distinct()
                .map(Recipient::person)
                .toList();
        var mql = messages.mql(undone.mqlId());
        var facts = facts(
                "decision",
                undone.noun(),
                "undoneBy",
                messages.name(by),
                "ownerName",
                undone.ownerId() == null ? null : messages.name(undone.ownerId()));
        messages.send(mql, NotificationKind.DECISION_UNDONE, people, facts, undone.id());
    }

    public void leadersThatRejectionIsAppealed(String mqlId, Appeal appeal) {
        var facts = facts("reason", reasons.labelOf(appeal.rejectReason()));
        messages.send(
                messages.mql(mqlId),
                NotificationKind.REJECTION_APPEALED,
                List.of(Recipient.group("sales-leaders")),
                facts,
                appeal.id());
    }

    public void bothSidesWhatBecameOfAppeal(Appeal appeal, Appeal.Outcome outcome, String note) {
        var people = new ArrayList<>(List.of(Recipient.person(appeal.appealedBy())));
        if (appeal.rejectedBy() != null) {
            people.add(Recipient.person(appeal.rejectedBy()));
        }
        var words = outcome == Appeal.Outcome.OVERTURNED
                ? "overturned, another rep gets the MQL"
                : "the rejection is upheld";
        messages.send(
                messages.mql(appeal.mqlId()),
                NotificationKind.APPEAL_DECIDED,
                people,
                facts("outcome", words, "reason", note),
                appeal.id());
    }

    public void managersThatBreachIsDisputed(String mqlId, String repId) {
        var mql = messages.mql(mqlId);
        var teamId = teams.findRep(repId).map(Rep::teamId).orElse(mql.teamId());
        messages.send(
                mql,
                NotificationKind.BREACH_DISPUTED,
                messages.managersOf(teamId, repId),
                facts("repName", messages.name(repId)),
                clock.instant().toString());
    }

    public void repWhatBecameOfDispute(String mqlId, int segmentNo, String repId, boolean excused, String note) {
        var outcome = excused
                ? "Excused: your time on this lead is not counted."
                : "Upheld: the missed response time stays counted.";
        messages.send(
                messages.mql(mqlId),
                NotificationKind.DISPUTE_DECIDED,
                List.of(Recipient.person(repId)),
                facts("outcome", outcome, "note", note),
                String.valueOf(segmentNo));
    }
}
