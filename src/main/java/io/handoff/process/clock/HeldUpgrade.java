package io.handoff.process.clock;

import io.handoff.contact.Engagement;
import io.handoff.engine.HandoffVariables;
import java.time.Instant;
import java.util.List;

/**
 * An upgrade of an MQL that has no owner and therefore no clock yet; kept in a process variable until the clock starts. One per line, in
 * order of arrival: "DEMO_REQUEST 2026-05-18T14:00:00Z 2026-05-18T14:00:03Z".
 */
public record HeldUpgrade(String type, Instant occurredAt, Instant receivedAt) {

    public static final String VARIABLE = "heldUpgrades";

    /** The variable's value with this upgrade appended. */
    public static String after(Object before, String type, Engagement engagement) {
        var line = type + " " + engagement.occurredAt() + " " + engagement.receivedAt();
        return before == null ? line : before + "\n" + line;
    }

    static List<HeldUpgrade> of(HandoffVariables handoff) {
        return handoff.maybe(VARIABLE).stream()
                .flatMap(String::lines)
                .map(HeldUpgrade::parse)
                .toList();
    }

    private static HeldUpgrade parse(String line) {
        var words = line.split(" ");
        return new HeldUpgrade(words[0], Instant.parse(words[1]), Instant.parse(words[2]));
    }
}
