package io.handoff.journey.timeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns codes into labels. */
public final class TimelineLabels {

    private static final Set<String> ABBREVIATIONS = Set.of("MQL", "SQL", "SLA", "CRM");

    private TimelineLabels() {}

    /** {@code WRONG_COMPANY_SIZE} is "Wrong company size". */
    public static String of(String code) {
        var words = inside(code);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Like {@link #of}, but in lower case, for use inside a sentence. */
    public static String inside(String code) {
        return Arrays.stream(code.strip().split("[_\\s]+"))
                .map(word -> ABBREVIATIONS.contains(word.toUpperCase(Locale.ROOT))
                        ? word.toUpperCase(Locale.ROOT)
                        : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
