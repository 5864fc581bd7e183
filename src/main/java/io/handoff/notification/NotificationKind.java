package io.handoff.notification;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a message is about; each kind has a text in {@code templates/notification}. */
public enum NotificationKind {
    /** To the new owner: an MQL is yours. Facts: dueText, why. */
    MQL_ASSIGNED,
    /** To the managers: the first response is late. Facts: ownerName, dueText. */
    RESPONSE_OVERDUE,
    /** To the new owner, the old one and the managers: the MQL moved. Facts: ownerName, previousOwnerName, reason, dueText. */
    MQL_REASSIGNED,
    /** To ops: nobody worked this MQL. Facts: ownerName, dueText. */
    OPS_REVIEW_DUE,
    /** To the managers: assign an owner by hand. Facts: teamName, reason. */
    NO_REP_AVAILABLE,
    /** To ops: an MQL still has no owner. Facts: teamName. */
    STILL_NOBODY,
    /** To who rejected and whose it was: what happens next. Facts: rejectedBy, reason, whatFollows. */
    REJECTION_RECORDED,
    /** To the account executive: an SQL is yours. Facts: ownerName, dueText. */
    SQL_ASSIGNED,
    /** To the managers: no account executive is available. Facts: teamName, reason. */
    NO_ACCOUNT_EXECUTIVE,
    /** To the account executive: the deal is missing. Facts: dueText. */
    DEAL_OVERDUE,
    /** To the managers: a rep objects to a missed response time. Facts: repName. */
    BREACH_DISPUTED,
    /** To the rep who objected: what was found. Facts: outcome, note. */
    DISPUTE_DECIDED,
    /** To the managers: a rep kept silent too often and gets no new MQLs. Facts: ownerName, inARow. */
    REP_PAUSED,
    /** To the account executive who won them, or the team: a customer asks for something. */
    CUSTOMER_REQUEST,
    /** To marketing: a contact in nurture has answered; a task in Tasklist asks what it means. */
    NURTURE_REPLIED,
    /** To marketing and ops: nobody has read the answer yet. Facts: dueText. */
    REPLY_UNREAD,
    /** To ops: the CRM tells of a deal of somebody who is disqualified here. Facts: won. */
    DEAL_OF_DISQUALIFIED,
    /** To ops: mail to a contact came back for good. Facts: reason. */
    ADDRESS_BOUNCED,
    /** To the sales leaders: marketing objects to a rejection. Facts: reason. */
    REJECTION_APPEALED,
    /** To who rejected and who objected: what was decided. Facts: outcome, reason. */
    APPEAL_DECIDED,
    /** To the managers: a rep misses often, and there is evidence. Facts: repName, evidence. */
    COACHING_DUE,
    /** To the rep: what was talked about, to be acknowledged in Tasklist. Facts: note. */
    COACHING_TO_ACKNOWLEDGE,
    /** To the manager who coached: the rep has acknowledged. Facts: repName, comment. */
    COACHING_ACKNOWLEDGED,
    /** To the leaders of marketing and sales: a number left its target band. Facts: alert. */
    FUNNEL_ALERT,
    /** To ops: the first event that could not be applied. Facts: eventType, problem. */
    EVENT_FAILED,
    /** To ops: the first job of the engine that failed for good. Facts: process, key. */
    INCIDENT_OPENED,
    /** To ops, once a day when there is something: what failed, waits for nobody, or leads nowhere. Facts: findings. */
    DAILY_CHECK,
    /** To the leaders of marketing and sales: last week's numbers; words of its own. Facts otherwise: week. */
    WEEKLY_REVIEW,
    /** To the contact: one touch of a nurture track; texts in {@code templates/nurture}. */
    NURTURE;

    /** Somebody waits for an answer, or a timer chose the moment: these go out at any hour unless ops say otherwise. */
    private static final Set<NotificationKind> URGENT = EnumSet.of(
            MQL_ASSIGNED,
            RESPONSE_OVERDUE,
            MQL_REASSIGNED,
            OPS_REVIEW_DUE,
            NO_REP_AVAILABLE,
            STILL_NOBODY,
            SQL_ASSIGNED,
            NO_ACCOUNT_EXECUTIVE,
            CUSTOMER_REQUEST,
            WEEKLY_REVIEW);

    boolean isUrgent() {
        return URGENT.contains(this);
    }

    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
