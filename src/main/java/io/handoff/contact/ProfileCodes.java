package io.handoff.contact;

import io.handoff.input.PlainText;
import java.text.Normalizer;
import java.util.Locale;

/** Translates other systems' values for seniority, department and industry to the codes of the decision tables. */
@FunctionalInterface
public interface ProfileCodes {

    /** No translation: all values are codes already. */
    ProfileCodes AS_TOLD = (field, code) -> code;

    /** @param code as {@link #codeOf} writes it; returned unchanged when no table lists it */
    String translated(ProfileField field, String code);

    /** "Financial services" becomes FINANCIAL_SERVICES, and so does HubSpot's BANKING; null for null. */
    default String of(ProfileField field, String received) {
        var code = codeOf(received);
        return code == null ? null : translated(field, code);
    }

    /** Words in upper case, joined by underscores, without accents; null for null or blank. */
    static String codeOf(String received) {
        var words = PlainText.line(received);
        if (words == null) {
            return null;
        }
        var code = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_+|_+$", "");
        return code.isEmpty() ? null : code;
    }
}
