package io.handoff.process.mql;

import io.handoff.notification.NewNotification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import io.handoff.notification.Recipient;
import io.handoff.process.Appeal;
import io.handoff.process.Mql;
import io.handoff.process.Mqls;
import io.handoff.process.rules.RejectReasons;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells people what happened to an MQL. Each message has a key of MQL, kind and pass, so that a step that runs twice tells once. */
@Component
public class Tell {

    private static final Recipient OPS = Recipient.group("revops");
    private static final Map<String, String> WHAT_FOLLOWS = Map.of(
            "NURTURE", "Marketing nurtures the contact; it comes back as a new MQL when it is ready.",
            "FIX_DATA", "Operations corrects the data, then it is looked at again.",
            "DISQUALIFY", "The contact is disqualified and will not come back by itself.",
            "CLOSE", "The contact stays with sales as it is.");

    private final Notifications notifications;
    private final Mqls mqls;
    private final Teams teams;
    private final RejectReasons reasons;
    private final WhyText whyText;
    private final DueText dueText;
    private final Clock clock;

    Tell(
            Notifications notifications,
            Mqls mqls,
            Teams teams,
            RejectReasons reasons,
            WhyText whyText,
            DueText dueText,
            Clock clock) {
        this.notifications = notifications;
        this.mqls = mqls;
        this.teams = teams;
        this.reasons = reasons;
        this.whyText = whyText;
        this.dueText = dueText;
        this.clock = clock;
    }

    void newOwner(String mqlId) {
        var mql = mql(mqlId);
        send(mql, NotificationKind.MQL_ASSIGNED, toOwner(mql), facts("why", whyText.of(mql)), mql.ownerId());
    }

    void newAccountExecutive(String mqlId) {
        var mql = mql(mqlId);
        send(mql, NotificationKind.SQL_ASSIGNED, toOwner(mql), facts("ownerName", name(mql.ownerId())), mql.ownerId());
    }

    void managersThatNoAccountExecutiveIsThere(String mqlId, String reason) {
        var mql = mql(mqlId);
        send(
                mql,
                NotificationKind.NO_ACCOUNT_EXECUTIVE,
                toManagers(mql),
                facts("teamName", teamName(mql.teamId()), "reason", reason),
                "");
    }

    public void managersThatNobodyIsAvailable(String mqlId, String teamId, String reason) {
        var mql = mql(mqlId);
        send(
                mql,
                NotificationKind.NO_REP_AVAILABLE,
                managersOf(teamId, null),
                facts("teamName", teamName(teamId), "reason", reason),
                "");
    }

    public void opsThatNobodyOwns(String mqlId) {
        send(mql(mqlId), NotificationKind.STILL_NOBODY, List.of(OPS), Map.of(), "");
    }

    void managersThatResponseIsOverdue(String mqlId) {
        var mql = mql(mqlId);
        var facts = facts("ownerName", name(mql.ownerId()), "dueText", dueText.of(mql));
        send(mql, NotificationKind.RESPONSE_OVERDUE, toManagers(mql), facts, "");
    }

    void managersThatNobodyCanTakeOver(String mqlId, String reason) {
        var mql = mql(mqlId);
        send(
                mql,
                NotificationKind.NO_REP_AVAILABLE,
                toManagers(mql),
                facts("teamName", teamName(mql.teamId()), "reason", reason),
                "takeover");
    }

    void managersThatItWaitsForAnOwner(String mqlId, String reason) {
        var mql = mql(mqlId);
        send(
                mql,
                NotificationKind.NO_REP_AVAILABLE,
                toManagers(mql),
                facts("teamName", teamName(mql.teamId()), "reason", reason),
                clock.instant().toString());
    }

    void thatOwnerChanged(String mqlId, String from, String reason) {
        var mql = mql(mqlId);
        var people = new ArrayList<>(toManagers(mql));
        people.add(Recipient.person(mql.ownerId()));
        if (from != null) {
            people.add(Recipient.person(from));
        }
        var facts = facts("ownerName", name(mql.ownerId()), "previousOwnerName", name(from), "reason", reason);
        send(
                mql,
                NotificationKind.MQL_REASSIGNED,
                people,
                facts,
                clock.instant().toString());
    }

    void managersThatRepIsPaused(String mqlId, Rep rep, int inARow) {
        send(
                mql(mqlId),
                NotificationKind.REP_PAUSED,
                managersOf(rep.teamId(), rep.id()),
                facts("ownerName", rep.name(), "inARow", Integer.toString(inARow)),
                clock.instant().toString());
    }

    /** @param repId null = everybody of the group */
    void thatCustomerAsked(String contactId, Instant askedAt, String repId, String group) {
        var to = repId == null ? Recipient.group(group) : Recipient.person(repId);
        var key = String.join(":", contactId, NotificationKind.CUSTOMER_REQUEST.name(), askedAt.toString());
        notifications.send(
                new NewNotification(NotificationKind.CUSTOMER_REQUEST, List.of(to), contactId, null, Map.of(), key));
    }

    public void opsThatReviewIsDue(String mqlId) {
        var mql = mql(mqlId);
        var facts = facts("ownerName", name(mql.ownerId()), "dueText", dueText.of(mql));
        send(mql, NotificationKind.OPS_REVIEW_DUE, List.of(OPS), facts, "");
    }

    void whoRejectedWhatFollows(String mqlId, String action) {
        var mql = mql(mqlId);
        if (mql.decidedBy() == null || mql.rejectReason() == null) {
            return;
        }
        var facts = facts("reason", reasons.parse(mql.rejectReason()).label(), "whatFollows", WHAT_FOLLOWS.get(action));
        send(mql, NotificationKind.REJECTION_RECORDED, List.of(Recipient.person(mql.decidedBy())), facts, "");
    }

    void leadersThatRejectionIsAppealed(String mqlId, Appeal appeal) {
        var facts = facts("reason", reasons.parse(appeal.rejectReason()).label());
        send(
                mql(mqlId),
                NotificationKind.REJECTION_APPEALED,
                List.of(Recipient.group("sales-leaders")),
                facts,
                appeal.id());
    }

    void bothSidesWhatBecameOfAppeal(Appeal appeal, Appeal.Outcome outcome, String note) {
        var people = new ArrayList<>(List.of(Recipient.person(appeal.appealedBy())));
        if (appeal.rejectedBy() != null) {
            people.add(Recipient.person(appeal.rejectedBy()));
        }
        var words =
                outcome == Appeal.Outcome.OVERTURNED ? "overturned, another rep gets the MQL" : "the rejection stands";
        send(
                mql(appeal.mqlId()),
                NotificationKind.APPEAL_DECIDED,
                people,
                facts("outcome", words, "reason", note),
                appeal.id());
    }

    public void thatDealIsOverdue(String mqlId) {
        var mql = mql(mqlId);
        send(mql, NotificationKind.DEAL_OVERDUE, toOwner(mql), Map.of(), "");
    }

    void managersThatBreachIsDisputed(String mqlId, String repId) {
        var mql = mql(mqlId);
        var teamId = teams.findRep(repId).map(rep -> rep.teamId()).orElse(mql.teamId());
        send(
                mql,
                NotificationKind.BREACH_DISPUTED,
                managersOf(teamId, repId),
                facts("repName", name(repId)),
                clock.instant().toString());
    }

    void repWhatBecameOfDispute(String mqlId, int segmentNo, String repId, boolean excused, String note) {
        var outcome = excused
                ? "Excused: your time on this lead is not counted."
                : "Upheld: the missed response time stays counted.";
        send(
                mql(mqlId),
                NotificationKind.DISPUTE_DECIDED,
                List.of(Recipient.person(repId)),
                facts("outcome", outcome, "note", note),
                String.valueOf(segmentNo));
    }

    private void send(Mql mql, NotificationKind kind, List<Recipient> to, Map<String, String> facts, String part) {
        var key = String.join(":", mql.id(), kind.name(), Objects.toString(part, ""));
        notifications.send(new NewNotification(kind, to, mql.contactId(), mql.id(), facts, key));
    }

    private static List<Recipient> toOwner(Mql mql) {
        return List.of(mql.ownerId() == null ? OPS : Recipient.person(mql.ownerId()));
    }

    private List<Recipient> toManagers(Mql mql) {
        return managersOf(mql.teamId(), mql.ownerId());
    }

    /** Never nobody: where no manager can be told, ops is. */
    private List<Recipient> managersOf(String teamId, String repId) {
        var managers = teams.managersOf(teamId, repId, clock.instant());
        return managers.isEmpty()
                ? List.of(OPS)
                : managers.stream().map(person -> Recipient.person(person.id())).toList();
    }

    private String name(String repId) {
        return repId == null
                ? null
                : teams.findRep(repId).map(rep -> rep.name()).orElse(repId);
    }

    private String teamName(String teamId) {
        return teams.findTeam(teamId).map(team -> team.name()).orElse(teamId);
    }

    private Mql mql(String mqlId) {
        return mqls.find(mqlId).orElseThrow();
    }

    private static Map<String, String> facts(String... pairs) {
        var facts = new HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                facts.put(pairs[i], pairs[i + 1]);
            }
        }
        return facts;
    }
}
