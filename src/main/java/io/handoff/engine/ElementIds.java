package io.handoff.engine;

/** Ids of elements in the models that code refers to. A released id never changes. */
public final class ElementIds {

    public static final String ACCEPT_OR_REJECT_MQL = "Task_AcceptOrRejectMql";
    public static final String ACKNOWLEDGE_COACHING = "Task_AcknowledgeCoaching";
    public static final String ASSIGN_OWNER_BY_HAND = "Task_AssignOwnerByHand";
    public static final String AWAIT_FIRST_RESPONSE = "Task_AwaitFirstResponse";
    public static final String BOUNDARY_OPS_REVIEW_DUE = "BoundaryEvent_OpsReviewDue";
    public static final String BOUNDARY_RESPONSE_OVERDUE = "BoundaryEvent_ResponseOverdue";
    public static final String BOUNDARY_STILL_NO_RESPONSE = "BoundaryEvent_StillNoResponse";
    public static final String CHOOSE_NEXT_TOUCH = "Task_ChooseNextTouch";
    public static final String COACH_REP = "Task_CoachRep";
    public static final String CREATE_DEAL = "Task_CreateDeal";
    public static final String DECIDE_BREACH_DISPUTE = "Task_DecideBreachDispute";
    public static final String DECIDE_REJECTION_APPEAL = "Task_DecideRejectionAppeal";
    public static final String END_CONTACT_DISQUALIFIED = "EndEvent_ContactDisqualified";
    public static final String END_DEAL_LOST = "EndEvent_DealLost";
    public static final String EVENT_DEAL_CLOSED = "Event_DealClosed";
    public static final String FIX_CONTACT_DATA = "Task_FixContactData";
    public static final String FOLLOW_UP_CUSTOMER_REQUEST = "Task_FollowUpCustomerRequest";
    public static final String GATEWAY_TOUCH_OR_STOP = "Gateway_TouchOrStop";
    public static final String LOOK_INTO_PARKED_EVENT = "Task_LookIntoParkedEvent";
    public static final String READ_REPLY = "Task_ReadReply";
    public static final String REVIEW_AS_MARKETING = "Task_ReviewAsMarketing";
    public static final String REVIEW_AS_SALES = "Task_ReviewAsSales";
    public static final String REVIEW_UNWORKED_MQL = "Task_ReviewUnworkedMql";
    public static final String SEND_NURTURE_TOUCH = "Task_SendNurtureTouch";
    public static final String SEPARATE_MERGED_CONTACTS = "Task_SeparateMergedContacts";
    public static final String SUB_PROCESS_CONTACT_ERASED = "SubProcess_ContactErased";
    public static final String SUB_PROCESS_CONTACT_MERGED_AWAY = "SubProcess_ContactMergedAway";
    public static final String SUB_PROCESS_SALES_FOLLOW_UP = "SubProcess_SalesFollowUp";
    public static final String SUB_PROCESS_STAGE_SET_BY_ADMIN = "SubProcess_StageSetByAdmin";

    private ElementIds() {}
}
