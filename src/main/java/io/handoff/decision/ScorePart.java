package io.handoff.decision;

/**
 * One line of a score; the lines add up to the score.
 *
 * @param label what gave the points: a rule's name, or a kind of engagement
 * @param text the rule's annotation; empty without one
 */
public record ScorePart(Kind kind, String label, String text, int points) {

    /** FIT: who the contact is. ENGAGEMENT: what it did. REST: points that cannot be broken down any more. */
    public enum Kind {
        FIT,
        ENGAGEMENT,
        REST
    }
}
