package io.handoff.organisation;

import io.handoff.input.YamlValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One entry (person, team or calendar) of the file, read field by field. */
record FileEntry(String what, YamlValue value, Map<String, YamlValue> fields) {

    /** Ids that the engine accepts for users and groups. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    static FileEntry of(String what, YamlValue value, String... known) {
        return new FileEntry(what, value, value.map(what, new LinkedHashSet<>(List.of(known))));
    }

    String id() {
        return required("id").flatMap(id -> id.read("id", FileEntry::checkedId)).orElse("");
    }

    static String checkedId(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no id: letters, digits, dots, dashes and @, at most 64".formatted(text));
        }
        return text;
    }

    String name() {
        return required("name").flatMap(name -> name.text("name")).orElse("");
    }

    Optional<YamlValue> get(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    Optional<YamlValue> required(String field) {
        if (!fields.containsKey(field)) {
            value.problem("%s needs \"%s\"".formatted(what, field));
        }
        return get(field);
    }

    <T> Optional<T> read(String field, Function<String, T> reader) {
        return get(field).flatMap(value -> value.read(field, reader));
    }

    Optional<String> text(String field) {
        return get(field).flatMap(value -> value.text(field));
    }

    /** An id that must be one of {@code known}. */
    Optional<String> reference(String field, String whatItNames, Set<String> known) {
        var id = text(field);
        if (id.isPresent() && !known.contains(id.get())) {
            fields.get(field).problem("unknown %s \"%s\"%s".formatted(whatItNames, id.get(), among(known)));
            return Optional.empty();
        }
        return id;
    }

    static String among(Set<String> known) {
        return known.isEmpty() ? "" : "; known: " + String.join(", ", known);
    }
}
