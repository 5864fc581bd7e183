package io.handoff.notification;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The kinds of messages; each has a template in {@code templates/notification}. */
public enum NotificationKind {
    /** To the new owner: you own a new MQL. Facts: dueText, why. */
    MQL_ASSIGNED,
    /** To the managers: the first response is late. Facts: ownerName, dueText. */
    RESPONSE_OVERDUE,
    /** To the owner: what was logged as the first response turned out to be none. Facts: ownerName, dueText, reason. */
    RESPONSE_WITHDRAWN,
    /** To the new owner, the old one and the managers: the MQL was reassigned. Facts: ownerName, previousOwnerName, reason, dueText. */
    MQL_REASSIGNED,
    /** To ops: an MQL without a response needs review. Facts: ownerName, dueText. */
    OPS_REVIEW_DUE,
    /** To the managers: assign an owner by hand. Facts: teamName, reason. */
    NO_REP_AVAILABLE,
    /** To ops: an MQL still has no owner. Facts: teamName. */
    STILL_NOBODY,
    /** To the rep who rejected and the owner: what happens next. Facts: rejectedBy, reason, whatFollows. */
    REJECTION_RECORDED,
    /** To the rep who decided, the owner and the account executive: the decision was undone. Facts: decision, undoneBy, ownerName. */
    DECISION_UNDONE,
    /** To the account executive: you own a new SQL. Facts: ownerName, dueText. */
    SQL_ASSIGNED,
    /** To the managers: no account executive is available. Facts: teamName, reason. */
    NO_ACCOUNT_EXECUTIVE,
    /** To the account executive: no deal was created in time. Facts: dueText. */
    DEAL_OVERDUE,
    /** To the managers: a rep disputes a missed response time. Facts: repName. */
    BREACH_DISPUTED,
    /** To the rep who disputed: the decision. Facts: outcome, note. */
    DISPUTE_DECIDED,
    /** To the managers: a rep missed several MQLs in a row and gets no new ones. Facts: ownerName, inARow. */
    REP_PAUSED,
    /** To the account executive who won the customer, or the team: a customer request. */
    CUSTOMER_REQUEST,
    /** To marketing: a contact in nurture replied; a task in Tasklist asks to classify the reply. */
    NURTURE_REPLIED,
    /** To marketing and ops: a reply is still unread. Facts: dueText. */
    REPLY_UNREAD,
    /** To ops: the CRM has a deal of a contact who is disqualified here. Facts: won. */
    DEAL_OF_DISQUALIFIED,
    /** To ops: mail to a contact bounced permanently. Facts: reason. */
    ADDRESS_BOUNCED,
    /** To the sales leaders: marketing appeals a rejection. Facts: reason. */
    REJECTION_APPEALED,
    /** To the rep who rejected and the person who appealed: the decision. Facts: outcome, reason. */
    APPEAL_DECIDED,
    /** To the managers: a rep often misses response times; coaching is due. Facts: repName, evidence. */
    COACHING_DUE,
    /** To the rep: the coaching note, to be acknowledged in Tasklist. Facts: note. */
    COACHING_TO_ACKNOWLEDGE,
    /** To the manager who coached: the rep acknowledged the note. Facts: repName, comment. */
    COACHING_ACKNOWLEDGED,
    /** To the leaders of marketing and sales: a metric left its target range. Facts: alert. */
    FUNNEL_ALERT,
    /** To ops: an event could not be applied; sent for the first one only. Facts: eventType, problem. */
    EVENT_FAILED,
    /** To ops: a job of the engine failed permanently; sent for the first one only. Facts: process, key. */
    INCIDENT_OPENED,
    /** To ops, daily if there are findings: failures, work without an owner, broken configuration. Facts: findings. */
    DAILY_CHECK,
    /** To the leaders of marketing and sales: last week's numbers, usually as a custom message. Facts: week. */
    WEEKLY_REVIEW,
    /** To the contact: one touch of a nurture track; templates in {@code templates/nurture}. */
    NURTURE;

    /** Kinds that are sent at any hour by default, because a response is due or a timer chose the time. */
    private static final Set<NotificationKind> URGENT = EnumSet.of(
            MQL_ASSIGNED,
            RESPONSE_OVERDUE,
            RESPONSE_WITHDRAWN,
            MQL_REASSIGNED,
            OPS_REVIEW_DUE,
            NO_REP_AVAILABLE,
            STILL_NOBODY,
            DECISION_UNDONE,
            SQL_ASSIGNED,
            NO_ACCOUNT_EXECUTIVE,
            CUSTOMER_REQUEST,
            WEEKLY_REVIEW);

    public boolean isUrgent() {
        return URGENT.contains(this);
    }

    public String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
