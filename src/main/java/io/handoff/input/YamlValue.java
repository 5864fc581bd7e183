package io.handoff.input;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML node with its line. An unexpected value is recorded as a problem and treated as absent, so that reading continues. */
public record YamlValue(Node node, List<FileProblem> problems) {

    private static final class Values extends SafeConstructor {

        Values() {
            super(new LoaderOptions());
        }

        Object of(Node node) {
            return constructDocument(node);
        }
    }

    /** The root of a document; empty if there is none or, recorded as a problem, if it is not YAML. */
    public static Optional<YamlValue> root(String text, List<FileProblem> problems) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            return Optional.ofNullable(node).map(root -> new YamlValue(root, problems));
        } catch (MarkedYAMLException e) {
            problems.add(notYaml(e));
            return Optional.empty();
        }
    }

    public void problem(String text) {
        problems.add(new FileProblem(node.getStartMark().getLine() + 1, text));
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /**
     * The entries of a map. Another type, a duplicate key or a key not in {@code known} is a problem; an empty {@code known} allows all
     * keys.
     */
    public Map<String, YamlValue> map(String what, Set<String> known) {
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

    public List<YamlValue> list(String what) {
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

    public Optional<String> text(String what) {
        if (node instanceof ScalarNode scalar && !isNull() && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problem(what + " should be a text");
        return Optional.empty();
    }

    /** Converts the text; an exception of the reader is recorded as a problem at this line. */
    public <T> Optional<T> read(String what, Function<String, T> reader) {
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
    public <T> List<T> readAll(String what, Function<String, T> reader) {
        var result = new ArrayList<T>();
        list(what).forEach(item -> item.read(what, reader).ifPresent(result::add));
        return result;
    }

    /** The value in the type that YAML gives it: a map, a list, a text, a number, a boolean, a time, or null. */
    public Object value() {
        if (isMap()) {
            return values();
        }
        if (node instanceof SequenceNode) {
            return list("this").stream().map(YamlValue::value).toList();
        }
        try {
            return new Values().of(node);
        } catch (MarkedYAMLException e) {
            problems.add(notYaml(e));
            return null;
        }
    }

    /** The entries of a map with any keys. */
    public Map<String, Object> values() {
        var result = new LinkedHashMap<String, Object>();
        if (isMap()) {
            map("this", Set.of()).forEach((name, value) -> result.put(name, value.value()));
        } else {
            problem("this should be a map of names and values");
        }
        return result;
    }

    private static FileProblem notYaml(MarkedYAMLException e) {
        return new FileProblem(e.getProblemMark().getLine() + 1, "this is not YAML: " + e.getProblem());
    }

    private boolean isNull() {
        return Tag.NULL.equals(node.getTag());
    }
}
