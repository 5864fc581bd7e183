package io.handoff.process.ops;

/**
 * Something in the routing that leads nowhere.
 *
 * @param subject what it is about: a rule as {@code table/rule}, or the id of a team or rep
 * @param text what is wrong and what to do, in a sentence
 */
public record Finding(Kind kind, String subject, String text) {

    public enum Kind {
        RULE_WITHOUT_LEADS,
        NOBODY_AT_WORK,
        REP_WITHOUT_LEADS,
        UNKNOWN_NAME
    }
}
