package io.handoff.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML node with its line. An unexpected value is recorded as a problem and treated as absent, so that reading continues. */
record YamlValue(Node node, List<FileProblem> problems) {

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    void problem(String text) {
        problems.add(new FileProblem(line(), text));
    }

    /**
     * The entries of a map. Another type, a duplicate key or a key not in {@code known} is a problem; an empty {@code known} allows all
     * keys.
     */
    Map<String, YamlValue> map(String what, Set<String> known) {
        var result = new LinkedHashMap<String, YamlValue>();
        if (!(node instanceof MappingNode mapping)) {
            problem(what + " should be a map of " + String.join(", ", known.isEmpty() ? Set.of("names") : known));
            return result;
        }
        for (var entry : mapping.getValue()) {
            var key = new YamlValue(entry.getKeyNode(), problems);
            var name = key.text("A name").orElse("");
            if (!known.isEmpty() && !known.contains(name)) {
                key.problem("%s knows no \"%s\", only %s".formatted(what, name, String.join(", ", known)));
            } else if (result.put(name, new YamlValue(entry.getValueNode(), problems)) != null) {
                key.problem("\"%s\" is given twice".formatted(name));
            }
        }
        return result;
    }

    List<YamlValue> list(String what) {
        if (isNull()) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            problem(what + " should be a list");
            return List.of();
        }
        return sequence.getValue().stream()
                .map(item -> new YamlValue(item, problems))
                .toList();
    }

    Optional<String> text(String what) {
        if (node instanceof ScalarNode scalar && !isNull() && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problem(what + " should be a text");
        return Optional.empty();
    }

    List<String> texts(String what) {
        return list(what).stream()
                .map(item -> item.text(what))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Converts the text; an exception of the reader is recorded as a problem at this line. */
    <T> Optional<T> read(String what, Function<String, T> reader) {
        return text(what).flatMap(text -> {
            try {
                return Optional.of(reader.apply(text));
            } catch (RuntimeException e) {
                problem(
                        e instanceof IllegalArgumentException && !(e instanceof NumberFormatException)
                                ? e.getMessage()
                                : "%s \"%s\" is not understood".formatted(what, text));
                return Optional.empty();
            }
        });
    }

    /** The items that could be read. */
    <T> List<T> readAll(String what, Function<String, T> reader) {
        var result = new ArrayList<T>();
        list(what).forEach(item -> item.read(what, reader).ifPresent(result::add));
        return result;
    }

    private boolean isNull() {
        return Tag.NULL.equals(node.getTag());
    }
}
