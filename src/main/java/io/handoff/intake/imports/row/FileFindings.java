package io.handoff.intake.imports.row;

import io.handoff.intake.csv.CsvFile.Line;
import io.handoff.intake.imports.mapping.FileLayout;
import io.handoff.intake.imports.mapping.ImportField;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the lines of a file. One id with two addresses is an error on all its lines, because the id's owner is unknown; one address or
 * phone number under two ids is a note on the later line.
 */
public final class FileFindings {

    private static final int MAX_NAMED = 5;
    /** A number that more people share is taken for a switchboard. */
    private static final int MAX_PER_PHONE_NUMBER = 5;

    private record Place(int line, String id, String email) {}

    private final String idColumn;
    private final Map<String, List<Place>> byId = new LinkedHashMap<>();
    private final Map<String, List<Place>> byEmail = new LinkedHashMap<>();
    private final Map<String, List<Place>> byPhone = new LinkedHashMap<>();
    private final Map<Integer, LineFindings> findings = new HashMap<>();

    private FileFindings(FileLayout layout) {
        this.idColumn = layout.mapping().columnOf(ImportField.CONTACT_ID).orElse(null);
    }

    /** By line number; lines without findings are missing. */
    public static Map<Integer, LineFindings> of(FileLayout layout, Collection<Line> lines) {
        var found = new FileFindings(layout);
        lines.forEach(line -> found.add(line.number(), PersonReader.read(new LineCells(layout, line))));
        found.look();
        return found.findings;
    }

    private void add(int line, RowPerson person) {
        var email = person.email() == null ? null : person.email().strip().toLowerCase(Locale.ROOT);
        var place = new Place(line, person.contactId(), email);
        if (person.contactId() == null) {
            return;
        }
        put(byId, person.contactId(), place);
        person.emails().forEach(one -> put(byEmail, one.strip().toLowerCase(Locale.ROOT), place));
        var digits = person.phone() == null ? "" : person.phone().replaceAll("\\D", "");
        if (digits.length() > 6) {
            put(byPhone, digits, place);
        }
    }

    private static void put(Map<String, List<Place>> places, String key, Place place) {
        places.computeIfAbsent(key, none -> new java.util.ArrayList<>()).add(place);
    }

    private void look() {
        byId.forEach((id, places) -> {
            if (distinct(places, Place::email).size() > 1) {
                places.forEach(place -> at(place).problems().add(twoPeople(id, place, places)));
            }
        });
        byEmail.values().forEach(places -> noteLater("address", places));
        byPhone.values().stream()
                .filter(places -> distinct(places, Place::id).size() <= MAX_PER_PHONE_NUMBER)
                .forEach(places -> noteLater("phone number", places));
    }

    private RowProblem twoPeople(String id, Place place, List<Place> places) {
        var lines = places.stream()
                .map(Place::line)
                .limit(MAX_NAMED)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return new RowProblem(
                place.line(),
                idColumn,
                id,
                "\"%s\" is in %,d lines (%s%s) with different addresses, so its owner is unknown. Correct the id or remove lines."
                        .formatted(
                                RowProblem.quoted(id),
                                places.size(),
                                lines,
                                places.size() > MAX_NAMED ? ", \u2026" : ""));
    }

    private void noteLater(String what, List<Place> places) {
        var first = places.get(0);
        for (var place : places) {
            if (!place.id().equals(first.id()) && !at(place).sameAs().contains(first.id())) {
                at(place).sameAs().add(first.id());
                at(place)
                        .notes()
                        .add(
                                "Line %d has the same %s under the id %s: likely one person. They are kept apart; if they are one, merge them"
                                        .formatted(first.line(), what, first.id()));
            }
        }
    }

    private LineFindings at(Place place) {
        return findings.computeIfAbsent(place.line(), line -> LineFindings.none());
    }

    private static Set<String> distinct(List<Place> places, java.util.function.Function<Place, String> key) {
        return places.stream()
                .map(key)
                .filter(value -> value != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
