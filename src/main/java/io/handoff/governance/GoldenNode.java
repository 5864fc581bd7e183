package io.handoff.governance;

import io.handoff.governance.GoldenContactsRefused.Mistake;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML node that reports mistakes with its line. A missing key gives an instance whose node is null, so that parsing can continue. */
record GoldenNode(Node node, List<Mistake> mistakes) {

    private static final class Values extends SafeConstructor {

        Values() {
            super(new LoaderOptions());
        }

        Object of(Node node) {
            return constructDocument(node);
        }
    }

    void mistake(String text) {
        mistakes.add(new Mistake(node == null ? 1 : node.getStartMark().getLine() + 1, text));
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean has(String key) {
        return at(key).node() != null;
    }

    GoldenNode at(String key) {
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)) {
                    return new GoldenNode(entry.getValueNode(), mistakes);
                }
            }
        }
        return new GoldenNode(null, mistakes);
    }

    List<GoldenNode> items(String what) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new GoldenNode(item, mistakes))
                    .toList();
        }
        if (node != null) {
            mistake(what + " should be a list");
        }
        return List.of();
    }

    Object value() {
        return node == null ? null : new Values().of(node);
    }

    /** The entries of a map; empty if the node is missing. */
    Map<String, Object> values() {
        if (node != null && !isMap()) {
            mistake("this should be a map of names and values");
        }
        var values = new HashMap<String, Object>();
        if (isMap()) {
            ((MappingNode) node)
                    .getValue()
                    .forEach(entry -> values.put(
                            ((ScalarNode) entry.getKeyNode()).getValue(),
                            new GoldenNode(entry.getValueNode(), mistakes).value()));
        }
        return values;
    }

    /** Whether this is a map with these keys only; other keys are reported as mistakes. */
    boolean knowsOnly(String what, Set<String> names) {
        if (!isMap()) {
            return false;
        }
        ((MappingNode) node)
                .getValue().stream()
                        .map(entry -> (ScalarNode) entry.getKeyNode())
                        .filter(key -> !names.contains(key.getValue()))
                        .forEach(key -> new GoldenNode(key, mistakes)
                                .mistake("%s knows no \"%s\", only %s"
                                        .formatted(what, key.getValue(), String.join(", ", new TreeSet<>(names)))));
        return values().keySet().stream().allMatch(names::contains);
    }
}
