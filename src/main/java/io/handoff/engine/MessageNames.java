package io.handoff.engine;

/** Names of messages in the models. */
public final class MessageNames {

    public static final String CONTACT_ERASED = "ContactErased";
    public static final String CONTACT_MERGED_AWAY = "ContactMergedAway";
    public static final String DEAL_CLOSED = "DealClosed";
    public static final String DEAL_CREATED = "DealCreated";
    public static final String EVENT_SETTLED = "EventSettled";
    public static final String FIRST_RESPONSE_LOGGED = "FirstResponseLogged";
    public static final String IMPORT_WORK_REQUESTED = "ImportWorkRequested";
    public static final String LEAD_ENGAGED = "LeadEngaged";
    public static final String NURTURE_OVER = "NurtureOver";
    public static final String REP_LEFT = "RepLeft";
    public static final String SQL_DISQUALIFIED = "SqlDisqualified";
    public static final String RESPONSE_WITHDRAWN = "ResponseWithdrawn";
    public static final String STAGE_SET_BY_ADMIN = "StageSetByAdmin";
    public static final String STAGE_SET_BY_HAND = "StageSetByHand";
    public static final String STOP_ASKED = "StopAsked";

    private MessageNames() {}
}
