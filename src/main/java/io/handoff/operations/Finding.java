package io.handoff.operations;

/**
 * A problem in the routing's tables, teams or reps.
 *
 * @param subject a rule as {@code table/rule}, or the id of a team, rep or calendar
 * @param text the problem and what to do, in one sentence
 */
public record Finding(Kind kind, String subject, String text) {

    public enum Kind {
        RULE_WITHOUT_LEADS,
        NOBODY_AT_WORK,
        REP_WITHOUT_LEADS,
        SLOW_CALENDAR,
        UNKNOWN_NAME
    }
}
