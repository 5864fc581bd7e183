package io.handoff.access.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Describes an error in a JSON body: which field, and what it should be. */
final class UnreadableBody {

    private static final int LONGEST = 80;

    private UnreadableBody() {}

    static String sentence(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
            return "The field '%s' is not known here, and nothing was done. Known are: %s."
                    .formatted(shortened(unknown.getPropertyName()), known(unknown));
        }
        if (e.getCause() instanceof InvalidNullException missing) {
            return "'%s' must not be null.".formatted(path(missing));
        }
        if (e.getCause() instanceof InvalidFormatException wrong) {
            return "'%s' must be %s, not '%s'."
                    .formatted(path(wrong), kind(wrong.getTargetType()), shortened(wrong.getValue()));
        }
        if (e.getCause() instanceof MismatchedInputException wrong) {
            return wrong.getPath().isEmpty()
                    ? "The body must be a JSON object with the fields of this call; see /v3/api-docs."
                    : "'%s' must be %s.".formatted(path(wrong), kind(wrong.getTargetType()));
        }
        if (e.getCause() instanceof JacksonException broken) {
            return broken(broken);
        }
        return "The call needs a JSON body; see /v3/api-docs.";
    }

    private static String broken(JacksonException broken) {
        var message = broken.getOriginalMessage();
        if (message.startsWith("Duplicate field")) {
            return "The body is refused: "
                    + message.replaceFirst("Duplicate field (\\S+).*", "it contains the field $1 twice.");
        }
        var at = broken.getLocation();
        return "The body is not JSON that can be read here"
                + (at == null ? "." : ", see line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr()));
    }

    /** A description of valid values of this type. */
    static String kind(Class<?> type) {
        if (type == null) {
            return "of another form";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number up to "
                    + (type == long.class || type == Long.class ? Long.MAX_VALUE : Integer.MAX_VALUE);
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == Instant.class) {
            return "a moment like 2026-05-18T14:00:00Z";
        }
        if (type == LocalDate.class) {
            return "a day like 2026-05-18";
        }
        if (type == String.class) {
            return "text";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "of another form, see /v3/api-docs";
    }

    static String shortened(Object value) {
        var text = Objects.toString(value);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds() == null
                ? "none"
                : unknown.getKnownPropertyIds().stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String path(JacksonException wrong) {
        var path = wrong.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path.isEmpty() ? "the body" : path;
    }
}
