package io.handoff.governance;

import io.handoff.contact.ContactUpsert;
import io.handoff.input.FileProblem;
import io.handoff.input.YamlValue;
import io.handoff.preview.HypotheticalLead;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Parses golden contacts from YAML and reports all errors at once, each with its line. */
final class GoldenFile {

    private static final Set<String> PARTS =
            new TreeSet<>(Set.of("name", "contact", "company", "engagements", "facts", "expect"));
    private static final Set<String> ENGAGEMENT = new TreeSet<>(Set.of("kind", "daysAgo"));

    private final Instant at;
    private final List<FileProblem> problems = new ArrayList<>();

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
        if (!file.problems.isEmpty()) {
            throw new GoldenContactsRefused(source, file.problems);
        }
        return contacts;
    }

    private List<GoldenContact> contacts(String text) {
        var entries = YamlValue.root(text, problems)
                .map(root -> root.map("The file", Set.of("contacts")).get("contacts"))
                .map(list -> list.list("contacts"))
                .orElse(List.of());
        if (entries.isEmpty() && problems.isEmpty()) {
            problems.add(new FileProblem(1, "there is no contact in it"));
        }
        var names = new HashSet<String>();
        var contacts = new ArrayList<GoldenContact>();
        for (var entry : entries) {
            var contact = contact(entry);
            if (!names.add(contact.name())) {
                entry.problem("the name \"%s\" is used twice".formatted(contact.name()));
            }
            contacts.add(contact);
        }
        return contacts;
    }

    private GoldenContact contact(YamlValue entry) {
        var parts = entry.map("A golden contact", PARTS);
        var name = part(parts, "name").flatMap(value -> value.text("name")).orElse("");
        if (name.isEmpty()) {
            entry.problem("a golden contact needs a name");
        }
        var data = values(parts, "contact");
        if (parts.containsKey("company")) {
            data.put("company", values(parts, "company"));
        }
        var prospect = new HypotheticalLead(told(entry, data), did(parts), values(parts, "facts"), at);
        return new GoldenContact(name, prospect, expected(entry, parts));
    }

    private static Optional<YamlValue> part(Map<String, YamlValue> parts, String name) {
        return Optional.ofNullable(parts.get(name));
    }

    private static Map<String, Object> values(Map<String, YamlValue> parts, String name) {
        return part(parts, name).map(YamlValue::values).orElseGet(HashMap::new);
    }

    private static ContactUpsert told(YamlValue entry, Map<String, Object> data) {
        try {
            return ContactUpsert.of("golden", data);
        } catch (IllegalArgumentException wrong) {
            entry.problem(wrong.getMessage());
            return ContactUpsert.of("golden", Map.of());
        }
    }

    /** {@code DEMO_REQUEST}, or {@code {kind: WEBINAR_ATTENDED, daysAgo: 14}}. */
    private List<HypotheticalLead.Did> did(Map<String, YamlValue> parts) {
        var did = new ArrayList<HypotheticalLead.Did>();
        var items =
                part(parts, "engagements").map(list -> list.list("engagements")).orElse(List.of());
        for (var item : items) {
            var fields = item.isMap() ? item.map("An engagement", ENGAGEMENT) : Map.of("kind", item);
            var kind = part(fields, "kind").map(YamlValue::value).orElse(null);
            var daysAgo = part(fields, "daysAgo").map(YamlValue::value).orElse(0);
            if (kind != null && daysAgo instanceof Integer days) {
                did.add(new HypotheticalLead.Did(kind.toString(), at.minus(Duration.ofDays(days))));
            } else {
                item.problem("an engagement is a kind such as DEMO_REQUEST, or has a kind and a whole number daysAgo");
            }
        }
        return did;
    }

    private static Map<Expectation, String> expected(YamlValue entry, Map<String, YamlValue> parts) {
        var expected = new EnumMap<Expectation, String>(Expectation.class);
        var expect = part(parts, "expect")
                .map(value -> value.map("expect", Expectation.keys()))
                .orElse(Map.of());
        if (expect.isEmpty()) {
            entry.problem("expect should name at least the verdict");
        }
        expect.forEach((key, value) -> {
            var what = Expectation.of(key);
            value.read(key, what::read).ifPresent(text -> expected.put(what, text));
        });
        return expected;
    }
}
