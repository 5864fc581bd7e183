package io.handoff.journey.timeline;

import io.handoff.output.CodeText;
import io.handoff.qualification.DecisionSnapshot;

/** The reason a decision table gave, in a short sentence. */
public final class Annotation {

    /** The end of an annotation that says who requested the rule and since when; it is for the owners of the table. */
    private static final String PROVENANCE = "\\s*(Asked|Signed) by [^.;]+, since \\S+";

    private Annotation() {}

    /** The rule's annotation without the list of points, or the reason code if the rule has no annotation. */
    public static String of(DecisionSnapshot snapshot) {
        var text = snapshot.text() == null ? "" : snapshot.text().strip();
        var points = text.endsWith(")") ? text.lastIndexOf(" (") : -1;
        var own = (points < 0 ? text : text.substring(0, points)).replaceAll(PROVENANCE, "");
        if (!own.isBlank()) {
            return own.strip();
        }
        return snapshot.reasonCode() == null ? "the table says so." : CodeText.of(snapshot.reasonCode()) + ".";
    }
}
