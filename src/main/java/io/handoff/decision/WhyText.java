package io.handoff.decision;

import io.handoff.mql.Mql;
import io.handoff.qualification.DecisionSnapshot;
import io.handoff.qualification.DecisionSnapshots;
import java.util.regex.Pattern;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Explains briefly to a rep why a contact is an MQL: the rule's annotation without who asked for the rule. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class WhyText {

    private static final Pattern ORIGIN = Pattern.compile("\\s*(Asked|Signed) by [^;()]*? since [\\d.]+");
    private static final Pattern BASE_LINE = Pattern.compile("Everybody starts at zero[^;)]*(; )?");

    private final DecisionSnapshots snapshots;

    /** Null without a decision, for example after a move by hand. */
    public String of(Mql mql) {
        return snapshots.of(mql.contactId()).stream()
                .filter(snapshot ->
                        snapshot.pass() == mql.pass() && snapshot.table().equals("mql-criteria"))
                .map(DecisionSnapshot::text)
                .filter(text -> text != null)
                .reduce((first, last) -> last)
                .map(WhyText::shortened)
                .orElse(null);
    }

    public static String shortened(String annotation) {
        var text = ORIGIN.matcher(annotation).replaceAll("");
        return BASE_LINE
                .matcher(text)
                .replaceAll("")
                .replace(".;", ";")
                .replace(" ()", "")
                .strip();
    }
}
