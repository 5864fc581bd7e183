package io.handoff.governance;

import io.handoff.contact.ContactUpsert;
import io.handoff.governance.GoldenContactsRefused.Mistake;
import io.handoff.preview.HypotheticalLead;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Parses golden contacts from YAML and collects all mistakes before it fails. */
final class GoldenFile {

    private static final Set<String> PARTS = Set.of("name", "contact", "company", "engagements", "facts", "expect");

    private final Instant at;
    private final List<Mistake> mistakes = new ArrayList<>();

    private GoldenFile(Instant at) {
        this.at = at;
    }

    /**
     * @param at the time of the evaluation, to which {@code daysAgo} is relative
     * @throws GoldenContactsRefused if there are mistakes
     */
    static List<GoldenContact> read(String source, String text, Instant at) {
        var file = new GoldenFile(at);
        var contacts = file.contacts(text);
        if (!file.mistakes.isEmpty()) {
            throw new GoldenContactsRefused(source, file.mistakes);
        }
        return contacts;
    }

    private List<GoldenContact> contacts(String text) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            var list = new GoldenNode(root, mistakes).at("contacts");
            var names = new HashSet<String>();
            var contacts = new ArrayList<GoldenContact>();
            for (var entry : list.items("contacts")) {
                var contact = contact(entry);
                if (!names.add(contact.name())) {
                    entry.mistake("the name \"%s\" is used twice".formatted(contact.name()));
                }
                contacts.add(contact);
            }
            if (contacts.isEmpty() && mistakes.isEmpty()) {
                mistakes.add(new Mistake(1, "there is no contact in it"));
            }
            return contacts;
        } catch (MarkedYAMLException e) {
            mistakes.add(new Mistake(e.getProblemMark().getLine() + 1, "this is not YAML: " + e.getProblem()));
            return List.of();
        }
    }

    private GoldenContact contact(GoldenNode entry) {
        entry.knowsOnly("A golden contact", PARTS);
        var name = Objects.toString(entry.at("name").value(), "");
        if (name.isBlank()) {
            entry.mistake("a golden contact needs a name");
        }
        var data = new HashMap<String, Object>(entry.at("contact").values());
        if (entry.has("company")) {
            data.put("company", entry.at("company").values());
        }
        var prospect = new HypotheticalLead(
                told(entry, data), did(entry), entry.at("facts").values(), at);
        return new GoldenContact(name, prospect, expected(entry));
    }

    private static ContactUpsert told(GoldenNode entry, Map<String, Object> data) {
        try {
            return ContactUpsert.of("golden", data);
        } catch (IllegalArgumentException wrong) {
            entry.mistake(wrong.getMessage());
            return ContactUpsert.of("golden", Map.of());
        }
    }

    /** {@code DEMO_REQUEST}, or {@code {kind: WEBINAR_ATTENDED, daysAgo: 14}}. */
    private List<HypotheticalLead.Did> did(GoldenNode entry) {
        var did = new ArrayList<HypotheticalLead.Did>();
        for (var item : entry.at("engagements").items("engagements")) {
            if (item.isMap()) {
                item.knowsOnly("An engagement", Set.of("kind", "daysAgo"));
            }
            var kind = item.isMap() ? item.at("kind").value() : item.value();
            var daysAgo = item.isMap() ? item.at("daysAgo").value() : null;
            if (kind == null || daysAgo != null && !(daysAgo instanceof Integer)) {
                item.mistake("an engagement is a kind such as DEMO_REQUEST, or has a kind and a whole number daysAgo");
            } else {
                did.add(new HypotheticalLead.Did(
                        kind.toString(), at.minus(Duration.ofDays(daysAgo == null ? 0 : (Integer) daysAgo))));
            }
        }
        return did;
    }

    private static Map<Expectation, String> expected(GoldenNode entry) {
        var expect = entry.at("expect");
        var expected = new EnumMap<Expectation, String>(Expectation.class);
        if (!expect.knowsOnly("expect", Expectation.keys()) || expect.values().isEmpty()) {
            entry.mistake("expect should name at least the verdict");
            return expected;
        }
        expect.values().forEach((key, value) -> {
            try {
                var what = Expectation.of(key);
                expected.put(what, what.read(Objects.toString(value, "")));
            } catch (IllegalArgumentException wrong) {
                expect.at(key).mistake(wrong.getMessage());
            }
        });
        return expected;
    }
}
