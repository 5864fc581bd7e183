package io.handoff.process.facade;

import java.util.Locale;
import java.util.Set;

/** Outcomes of incoming emails that a machine wrote, even where they are not marked as automated. */
final class AutomaticReply {

    private static final Set<String> WORDS = Set.of(
            "AUTO_REPLY", "AUTOREPLY", "AUTOMATIC_REPLY", "OUT_OF_OFFICE", "OOO", "BOUNCED", "BOUNCE", "UNDELIVERABLE");

    private AutomaticReply() {}

    static boolean isOne(String outcome) {
        return outcome != null
                && WORDS.contains(outcome.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_"));
    }
}
