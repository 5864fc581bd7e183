package io.handoff.reporting.cockpit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns codes into labels. */
final class CockpitLabels {

    private static final Set<String> ABBREVIATIONS = Set.of("MQL", "SQL", "CRM");

    private CockpitLabels() {}

    /** {@code DEMO_REQUEST} is "Demo request"; null for null. */
    static String of(String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        var words = inside(code);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Like {@link #of}, but in lower case, for use inside a sentence. */
    static String inside(String code) {
        return Arrays.stream(code.strip().split("[_\\s]+"))
                .map(word -> ABBREVIATIONS.contains(word.toUpperCase(Locale.ROOT))
                        ? word.toUpperCase(Locale.ROOT)
                        : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
