package io.handoff.contact;

import io.handoff.input.PlainText;
import java.text.Normalizer;
import java.util.Locale;

/** What other systems call a seniority, a department or an industry, in the codes of our decision tables. */
@FunctionalInterface
public interface ProfileCodes {

    /** Every value is in our codes already. */
    ProfileCodes AS_TOLD = (field, code) -> code;

    /** @param code as {@link #codeOf} writes it; answered as it is where no table knows it */
    String translated(ProfileField field, String code);

    /** "Financial services" is FINANCIAL_SERVICES, and what HubSpot calls BANKING is it too; null for null. */
    default String of(ProfileField field, String told) {
        var code = codeOf(told);
        return code == null ? null : translated(field, code);
    }

    /** Words in upper case, joined by underscores, without accents; null when nothing is told. */
    static String codeOf(String told) {
        var words = PlainText.line(told);
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
