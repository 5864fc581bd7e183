package io.handoff.intake.imports;

import io.handoff.contact.ContactUpsert;
import io.handoff.contact.CountryCodes;
import io.handoff.intake.csv.CsvFile.Line;
import io.handoff.intake.imports.RowNews.Engaged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one line as its mapping says; what is wrong with it is collected, all of it, so that one correction is enough. */
final class RowReader {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]+");
    private static final Set<String> YES = Set.of("yes", "true", "1", "y", "x", "ja", "wahr", "oui");
    private static final Set<String> NO = Set.of("no", "false", "0", "n", "nein", "falsch", "non");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    /** Fields with a reading of their own; all others go into the data as they are. */
    private static final Set<Field> SPECIAL = Set.of(
            Field.CONTACT_ID,
            Field.STAGE,
            Field.UNSUBSCRIBED,
            Field.ENGAGEMENT_KIND,
            Field.ENGAGEMENT_AT,
            Field.MODIFIED_AT);

    private final Mapping mapping;
    private final Line line;
    private final Map<Field, String> told = new EnumMap<>(Field.class);
    private final Map<Field, String> columns = new EnumMap<>(Field.class);
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private RowReader(List<String> header, Mapping mapping, Line line) {
        this.mapping = mapping;
        this.line = line;
        mapping.fields().forEach((column, field) -> {
            var place = header.indexOf(column);
            told.put(
                    field, place < line.cells().size() ? line.cells().get(place).strip() : "");
            columns.put(field, column);
        });
        if (line.cells().size() > header.size()) {
            problem(
                    null,
                    "The line has %d cells, the header has %d. A cell with the delimiter in it must stand in quotes."
                            .formatted(line.cells().size(), header.size()));
        }
    }

    static RowNews read(List<String> header, Mapping mapping, Line line) {
        return new RowReader(header, mapping, line).read();
    }

    private RowNews read() {
        var email = value(Field.EMAIL);
        var contactId = value(Field.CONTACT_ID);
        if (email != null && !EMAIL.matcher(email).matches()) {
            problem(
                    Field.EMAIL,
                    "is no email address. Correct it, or leave the cell empty where a contact id is given");
        } else if (email == null && contactId == null) {
            problem(
                    null,
                    "Neither an email address nor a contact id: nobody can tell whom the line is about. Add one.");
        }
        if (contactId != null && contactId.length() > 255) {
            problem(Field.CONTACT_ID, "is longer than 255 characters");
        }
        var data = data();
        lookAtCountry(Field.COUNTRY);
        lookAtCountry(Field.COMPANY_COUNTRY);
        var stage = value(Field.STAGE);
        return new RowNews(
                line.number(),
                contactId,
                email,
                data,
                stage == null ? null : stage.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_"),
                unsubscribed(),
                engagement(),
                instant(Field.MODIFIED_AT),
                problems,
                notes);
    }

    private Map<String, Object> data() {
        var data = new HashMap<String, Object>();
        var company = new HashMap<String, Object>();
        told.forEach((field, cell) -> {
            if (SPECIAL.contains(field) || cell.isEmpty() && !mapping.emptyClears()) {
                return;
            }
            var one = new HashMap<String, Object>();
            one.put(field.shortKey(), cell.isEmpty() ? null : cell);
            try {
                ContactUpsert.of("", field.isOfCompany() ? Map.of("company", one) : one);
                (field.isOfCompany() ? company : data).putAll(one);
            } catch (IllegalArgumentException e) {
                problem(field, e.getMessage().replaceFirst("^" + field.shortKey() + " ", "") + ". Correct the cell");
            }
        });
        if (company.values().stream().anyMatch(value -> value != null)) {
            data.put("company", company);
        }
        return data;
    }

    private boolean unsubscribed() {
        var cell = value(Field.UNSUBSCRIBED);
        if (cell == null || NO.contains(cell.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (!YES.contains(cell.toLowerCase(Locale.ROOT))) {
            problem(Field.UNSUBSCRIBED, "is neither yes nor no. Write yes or no");
        }
        return true;
    }

    private Engaged engagement() {
        var words = value(Field.ENGAGEMENT_KIND);
        var at = instant(Field.ENGAGEMENT_AT);
        if (words == null) {
            return null;
        }
        if (at == null) {
            notes.add("\"%s\" has no date: it is not taken as an engagement".formatted(words));
            return null;
        }
        return new Engaged(Conversions.kindOf(words), words, at);
    }

    /** What is no country is kept; the routing table has a row for it. */
    private void lookAtCountry(Field field) {
        var cell = value(field);
        if (cell != null && !COUNTRIES.contains(CountryCodes.of(cell))) {
            notes.add("\"%s\" is no country we know: such a lead goes where the routing table sends unknown territory"
                    .formatted(cell));
        }
    }

    private Instant instant(Field field) {
        var cell = value(field);
        try {
            return cell == null ? null : Dates.read(cell, mapping);
        } catch (IllegalArgumentException e) {
            problem(field, e.getMessage());
            return null;
        }
    }

    private String value(Field field) {
        var cell = told.get(field);
        return cell == null || cell.isEmpty() ? null : cell;
    }

    private void problem(Field field, String sentence) {
        var cell = field == null ? null : told.get(field);
        var whole = field == null ? sentence : "\"%s\" %s.".formatted(cell, sentence);
        problems.add(new Problem(line.number(), columns.get(field), cell, whole));
    }
}
