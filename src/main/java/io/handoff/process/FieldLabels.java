package io.handoff.process;

import io.handoff.mql.Mql;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Display names of the contact fields that an MQL can wait for. */
public final class FieldLabels {

    private static final Map<String, String> WORDS =
            Map.of("employees", "company size", "jobTitle", "job title", "abmTier", "ABM tier");

    private FieldLabels() {}

    /** @param fields comma separated, as in {@link Mql#waitsFor()} */
    public static String of(String fields) {
        return Arrays.stream(fields.split("\\s*,\\s*"))
                .map(field -> WORDS.getOrDefault(field, words(field)))
                .collect(Collectors.joining(" or "));
    }

    private static String words(String camelCase) {
        return camelCase.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
