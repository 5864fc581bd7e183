package io.handoff.process;

/**
 * One line of a score. The lines of a score add up to it.
 *
 * @param label what gave the points: a rule's name, or a kind of engagement
 * @param text why, as the table's owners wrote it; empty where there is nothing to say
 */
public record ScorePart(Kind kind, String label, String text, int points) {

    /** FIT: who they are. ENGAGEMENT: what they did. REST: what cannot be told apart any more. */
    public enum Kind {
        FIT,
        ENGAGEMENT,
        REST
    }
}
