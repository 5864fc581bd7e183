package io.handoff.output;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/** Codes as words. */
public final class CodeText {

    private static final Set<String> ABBREVIATIONS = Set.of("MQL", "SQL", "SLA", "CRM");

    private CodeText() {}

    /** {@code WRONG_COMPANY_SIZE} is "Wrong company size"; null for null. */
    public static String of(String code) {
        return code == null ? null : StringUtils.capitalize(inside(code));
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
