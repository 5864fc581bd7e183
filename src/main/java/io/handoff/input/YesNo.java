package io.handoff.input;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Reads yes or no as JSON, forms, spreadsheets and CRMs write it. */
public final class YesNo {

    private static final Set<String> YES = Set.of(
            "true",
            "1",
            "yes",
            "y",
            "on",
            "t",
            "x",
            "✓",
            "✔",
            "ja",
            "j",
            "wahr",
            "oui",
            "o",
            "vrai",
            "si",
            "sí",
            "s",
            "verdadero",
            "sim",
            "verdadeiro",
            "vero",
            "tak",
            "prawda");
    private static final Set<String> NO = Set.of(
            "false", "0", "no", "n", "off", "f", "nein", "falsch", "non", "faux", "falso", "não", "nao", "nee", "nie",
            "fałsz");

    private YesNo() {}

    /**
     * Null for an empty value.
     *
     * @throws InvalidValue for any other text
     */
    public static Boolean read(Object raw) {
        if (raw instanceof Boolean answer) {
            return answer;
        }
        var word = raw instanceof Number ? numeral(raw) : PlainText.code(raw);
        if (word == null) {
            return null;
        }
        var answer = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (YES.contains(answer)) {
            return true;
        }
        if (NO.contains(answer)) {
            return false;
        }
        throw new InvalidValue(raw, "is neither yes nor no. Write yes or no, true or false");
    }

    /** 1.0 becomes 1. */
    private static String numeral(Object raw) {
        var number = Numbers.read(raw);
        if (number.compareTo(BigDecimal.ONE) == 0) {
            return "1";
        }
        return number.signum() == 0 ? "0" : number.toString();
    }
}
