package io.handoff.journey.timeline;

import io.handoff.qualification.DecisionSnapshot;

/** The reason a table gave, as short as a sentence in an answer may be. */
public final class Annotation {

    /** Who asked for a rule and since when stands in its annotation, for the owners of the table. */
    private static final String PROVENANCE = "\\s*(Asked|Signed) by [^.;]+, since \\S+";

    private Annotation() {}

    /** The rule's own reason without the points below it, or the reason code where ops wrote no annotation. */
    public static String of(DecisionSnapshot snapshot) {
        var text = snapshot.text() == null ? "" : snapshot.text().strip();
        var points = text.endsWith(")") ? text.lastIndexOf(" (") : -1;
        var own = (points < 0 ? text : text.substring(0, points)).replaceAll(PROVENANCE, "");
        if (!own.isBlank()) {
            return own.strip();
        }
        return snapshot.reasonCode() == null ? "the table says so." : TimelineLabels.of(snapshot.reasonCode()) + ".";
    }
}
