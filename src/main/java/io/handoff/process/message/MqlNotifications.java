package io.handoff.process.message;

import static io.handoff.process.message.MqlMessages.facts;

import io.handoff.deal.Deal;
import io.handoff.decision.WhyText;
import io.handoff.notification.NewNotification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Recipient;
import io.handoff.output.CodeText;
import io.handoff.team.Rep;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Messages about an MQL: its owner, lateness, and missing reps. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MqlNotifications {

    private final MqlMessages messages;
    private final WhyText whyText;
    private final DueTimeFormatter dueText;
    private final Clock clock;

    public void newOwner(String mqlId) {
        var mql = messages.mql(mqlId);
        messages.send(
                mql,
                NotificationKind.MQL_ASSIGNED,
                messages.toOwner(mql),
                facts("why", whyText.of(mql), "dueText", dueText.of(mql)),
                mql.ownerId());
    }

    /** @param dealDue due of "Create deal"; null = that task is not open */
    public void newAccountExecutive(String mqlId, Instant dealDue) {
        var mql = messages.mql(mqlId);
        messages.send(
                mql,
                NotificationKind.SQL_ASSIGNED,
                messages.toOwner(mql),
                facts(
                        "ownerName",
                        messages.name(mql.ownerId()),
                        "dueText",
                        dealDue == null ? null : dueText.of(dealDue, mql.ownerId())),
                String.join(":", mql.ownerId(), MqlMessages.decisionOf(mql)));
    }

    public void managersThatNoAccountExecutiveIsThere(String mqlId, String reason) {
        var mql = messages.mql(mqlId);
        messages.send(
                mql,
                NotificationKind.NO_ACCOUNT_EXECUTIVE,
                messages.toManagers(mql),
                facts("teamName", messages.teamName(mql.teamId()), "reason", reason),
                MqlMessages.decisionOf(mql));
    }

    public void managersThatNobodyIsAvailable(String mqlId, String teamId, String reason) {
        var mql = messages.mql(mqlId);
        messages.send(
                mql,
                NotificationKind.NO_REP_AVAILABLE,
                messages.managersOf(teamId, null),
                facts("teamName", messages.teamName(teamId), "reason", reason),
                "");
    }

    public void opsThatNobodyOwns(String mqlId) {
        messages.send(messages.mql(mqlId), NotificationKind.STILL_NOBODY, List.of(MqlMessages.OPS), Map.of(), "");
    }

    public void managersThatResponseIsOverdue(String mqlId) {
        var mql = messages.mql(mqlId);
        var facts = facts("ownerName", messages.name(mql.ownerId()), "dueText", dueText.of(mql));
        messages.send(mql, NotificationKind.RESPONSE_OVERDUE, messages.toManagers(mql), facts, "");
    }

    /** @param reason the outcome told later; null = withdrawn by a manager */
    public void thatResponseWasNone(String mqlId, String reason) {
        var mql = messages.mql(mqlId);
        var facts = facts(
                "ownerName", messages.name(mql.ownerId()), "dueText", dueText.of(mql), "reason", CodeText.of(reason));
        messages.send(
                mql,
                NotificationKind.RESPONSE_WITHDRAWN,
                messages.toOwner(mql),
                facts,
                clock.instant().toString());
    }

    public void managersThatNobodyCanTakeOver(String mqlId, String reason) {
        var mql = messages.mql(mqlId);
        messages.send(
                mql,
                NotificationKind.NO_REP_AVAILABLE,
                messages.toManagers(mql),
                facts("teamName", messages.teamName(mql.teamId()), "reason", reason),
                "takeover");
    }

    public void managersThatItWaitsForAnOwner(String mqlId, String reason) {
        var mql = messages.mql(mqlId);
        messages.send(
                mql,
                NotificationKind.NO_REP_AVAILABLE,
                messages.toManagers(mql),
                facts("teamName", messages.teamName(mql.teamId()), "reason", reason),
                clock.instant().toString());
    }

    /** @param due of the new owner's segment; null if the clock is not waiting for a response */
    public void thatOwnerChanged(String mqlId, String from, String reason, Instant due) {
        var mql = messages.mql(mqlId);
        var people = new ArrayList<>(messages.toManagers(mql));
        people.add(Recipient.person(mql.ownerId()));
        if (from != null) {
            people.add(Recipient.person(from));
        }
        var facts = facts(
                "ownerName",
                messages.name(mql.ownerId()),
                "previousOwnerName",
                messages.name(from),
                "reason",
                reason,
                "dueText",
                due == null ? null : dueText.of(due, mql.ownerId()));
        messages.send(
                mql,
                NotificationKind.MQL_REASSIGNED,
                people,
                facts,
                clock.instant().toString());
    }

    public void managersThatRepIsPaused(String mqlId, Rep rep, int inARow) {
        messages.send(
                messages.mql(mqlId),
                NotificationKind.REP_PAUSED,
                messages.managersOf(rep.teamId(), rep.id()),
                facts("ownerName", rep.name(), "inARow", Integer.toString(inARow)),
                clock.instant().toString());
    }

    /** @param repId null = all members of the group */
    public void thatCustomerAsked(String contactId, Instant askedAt, String repId, String group) {
        var to = repId == null ? Recipient.group(group) : Recipient.person(repId);
        var key = String.join(":", contactId, NotificationKind.CUSTOMER_REQUEST.name(), askedAt.toString());
        messages.send(
                new NewNotification(NotificationKind.CUSTOMER_REQUEST, List.of(to), contactId, null, Map.of(), key));
    }

    /** One message for the deal, and another when it is won. */
    public void opsThatDisqualifiedHasDeal(String contactId, Deal deal) {
        var won = deal.status() == Deal.Status.WON;
        var key = String.join(":", deal.id(), NotificationKind.DEAL_OF_DISQUALIFIED.name(), won ? "won" : "there");
        messages.send(new NewNotification(
                NotificationKind.DEAL_OF_DISQUALIFIED,
                List.of(MqlMessages.OPS),
                contactId,
                null,
                won ? Map.of("won", "yes") : Map.of(),
                key));
    }

    public void opsThatReviewIsDue(String mqlId) {
        var mql = messages.mql(mqlId);
        var facts = facts("ownerName", messages.name(mql.ownerId()), "dueText", dueText.of(mql));
        messages.send(mql, NotificationKind.OPS_REVIEW_DUE, List.of(MqlMessages.OPS), facts, "");
    }

    public void thatDealIsOverdue(String mqlId, Instant due) {
        var mql = messages.mql(mqlId);
        var facts = facts("dueText", dueText.of(due, mql.ownerId()));
        messages.send(mql, NotificationKind.DEAL_OVERDUE, messages.toOwner(mql), facts, "");
    }
}
