package io.handoff.intake.imports.mapping;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The column names that exports use for each field, from {@code imports/column-names.properties}. */
final class ColumnNames {

    private static final Map<ImportField, List<String>> NAMES = load();

    private ColumnNames() {}

    /** The best match among the remaining columns. */
    static Optional<String> likeliest(ImportField field, List<String> columns) {
        return candidates(field, columns).findFirst();
    }

    /** Matching columns, the best first. */
    static Stream<String> candidates(ImportField field, List<String> columns) {
        return NAMES.get(field).stream()
                .flatMap(name -> columns.stream().filter(column -> isCalled(column, name)))
                .distinct();
    }

    /** Lower case, without accents, blanks and punctuation. */
    static String plain(String column) {
        return Normalizer.normalize(column, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean isCalled(String column, String name) {
        return plain(column).equals(name)
                || plain(column.replaceFirst("\\s*\\([^()]*\\)\\s*$", "")).equals(name);
    }

    private static Map<ImportField, List<String>> load() {
        var file = new Properties();
        try (var text = ColumnNames.class.getResourceAsStream("/imports/column-names.properties")) {
            file.load(new InputStreamReader(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var names = new EnumMap<ImportField, List<String>>(ImportField.class);
        for (var field : ImportField.values()) {
            names.put(
                    field,
                    Arrays.stream(file.getProperty(field.key).split(","))
                            .map(ColumnNames::plain)
                            .toList());
        }
        return names;
    }
}
