package io.handoff.contact.upsert;

import io.handoff.input.CountryCodes;
import io.handoff.input.InvalidValue;
import io.handoff.input.PlainText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the fields of an upsert from JSON, files and forms. */
public final class SubmittedFields {

    private static final int LONGEST = 255;

    private SubmittedFields() {}

    /**
     * Values by field; values that were skipped or look wrong are added to the notes.
     *
     * @throws IllegalArgumentException with a sentence for an invalid value
     */
    public static <F extends Enum<F> & SubmittedField> Map<F, Object> read(
            Class<F> fields, Map<?, ?> data, List<String> notes) {
        var received = new EnumMap<F, Object>(fields);
        for (var field : fields.getEnumConstants()) {
            if (data.containsKey(field.key())) {
                read(field, data.get(field.key()), received, notes);
            }
        }
        return received;
    }

    private static <F extends Enum<F> & SubmittedField> void read(
            F field, Object value, Map<F, Object> received, List<String> notes) {
        try {
            received.put(field, field.read(value));
        } catch (InvalidValue invalid) {
            if (!field.isLeftOutWhenInvalid() || value instanceof Map || value instanceof Iterable) {
                throw invalid.of(field.key());
            }
            notes.add(invalid.sentenceAbout(field.key()) + " and was left out; the rest was applied");
        }
    }

    /** One line of text for names, titles and codes. */
    public static String line(Object received) {
        return PlainText.line(received, LONGEST);
    }

    /** An unknown country is stored; the routing table has a row for it. */
    public static void noteUnknownCountry(String key, Object country, List<String> notes) {
        if (country != null && !CountryCodes.isCountry((String) country)) {
            notes.add(
                    ("%s '%s' is no country we know: such a lead goes where the routing table sends unknown territory")
                            .formatted(key, country));
        }
    }
}
