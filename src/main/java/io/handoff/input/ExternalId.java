package io.handoff.input;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the id of a contact or deal from another system. Ids damaged by a spreadsheet or template are refused: several records could get
 * the same damaged id and become one contact.
 */
public final class ExternalId {

    public static final int LONGEST = 255;

    /** Spreadsheets write long numbers like 3.01546E+11 and lose the last digits. */
    static final Pattern SCIENTIFIC =
            Pattern.compile("[-+]?\\d+(?:[.,]\\d+)?[eE][-+]\\d{1,10}|[-+]?\\d+[.,]\\d+[eE]\\d{1,10}");

    private static final Pattern SPREADSHEET_ERROR = Pattern.compile(
            "#(?:N/?A|NV|REF!?|BEZUG!?|VALUE!?|WERT!?|NAME\\??|NULL!?|NUM!?|ZAHL!?|DIV/0!?|ERROR!?|SPILL!?|#+)?");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)null|\\(null\\)|undefined|nan|none|nil|n/a|\\[object object]|.*(?:\\{\\{.*}}|\\$\\{.*}|<%.*%>|%%.*%%|\\*\\|.*\\|\\*).*");

    private ExternalId() {}

    /**
     * The normal form of an id, case kept; null for an empty value.
     *
     * @throws InvalidValue for a damaged id, and for one longer than 255 characters
     */
    public static String read(Object raw) {
        var id = PlainText.code(raw);
        if (id == null) {
            return null;
        }
        if (SCIENTIFIC.matcher(id).matches()) {
            throw new InvalidValue(
                    raw, "is a number in scientific notation, and its last digits are lost. Export the ids as text");
        }
        if (SPREADSHEET_ERROR.matcher(id).matches()) {
            throw new InvalidValue(
                    raw, "is an error of a spreadsheet, not an id. Correct the formula, or export the ids as text");
        }
        if (PLACEHOLDER.matcher(id).matches()) {
            throw new InvalidValue(raw, "is a placeholder, not an id. Send the id itself");
        }
        if (id.length() > LONGEST) {
            throw new InvalidValue(id, "is longer than %d characters".formatted(LONGEST));
        }
        return id;
    }

    /**
     * In order, without blanks and duplicates; empty for null.
     *
     * @throws InvalidValue for anything but a list, and for an id that {@link #read} refuses
     */
    public static List<String> readAll(Object raw) {
        if (raw == null) {
            return List.of();
        }
        if (!(raw instanceof List<?> ids)) {
            throw new InvalidValue(null, "must be a list of ids");
        }
        return ids.stream()
                .map(ExternalId::read)
                .filter(id -> id != null)
                .distinct()
                .toList();
    }
}
