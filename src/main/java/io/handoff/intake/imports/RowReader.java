package io.handoff.intake.imports;

import io.handoff.contact.ContactUpsert;
import io.handoff.input.EmailAddress;
import io.handoff.input.ExternalId;
import io.handoff.input.InvalidValue;
import io.handoff.input.PlainText;
import io.handoff.input.TimeLimits.TimeWindow;
import io.handoff.input.YesNo;
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
import java.util.function.Function;

/** Reads one line as its mapping says; what is wrong with it is collected, all of it, so that one correction is enough. */
final class RowReader {

    private static final String CORRECT_ADDRESS = ". Correct it, or leave the cell empty where a contact id is given";
    /** Fields with a reading of their own; all others go into the data as they are. */
    private static final Set<Field> SPECIAL = Set.of(
            Field.CONTACT_ID,
            Field.STAGE,
            Field.UNSUBSCRIBED,
            Field.ENGAGEMENT_KIND,
            Field.ENGAGEMENT_AT,
            Field.MODIFIED_AT);

    private final Mapping mapping;
    private final TimeWindow times;
    private final Line line;
    private final Map<Field, String> told = new EnumMap<>(Field.class);
    private final Map<Field, String> columns = new EnumMap<>(Field.class);
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private RowReader(List<String> header, Mapping mapping, TimeWindow times, Line line) {
        this.mapping = mapping;
        this.times = times;
        this.line = line;
        mapping.fields().forEach((column, field) -> {
            var place = header.indexOf(column);
            told.put(field, place < line.cells().size() ? normal(line.cells().get(place)) : "");
            columns.put(field, column);
        });
        if (line.cells().size() > header.size()) {
            problem(
                    null,
                    "The line has %d cells, the header has %d. A cell with the delimiter in it must stand in quotes."
                            .formatted(line.cells().size(), header.size()));
        }
    }

    /** @param times when something can have happened that a file tells now */
    static RowNews read(List<String> header, Mapping mapping, TimeWindow times, Line line) {
        return new RowReader(header, mapping, times, line).read();
    }

    private RowNews read() {
        var email = EmailAddress.find(value(Field.EMAIL)).orElse(null);
        var contactId = read(Field.CONTACT_ID, ExternalId::read);
        if (value(Field.EMAIL) == null && value(Field.CONTACT_ID) == null) {
            problem(
                    null,
                    "Neither an email address nor a contact id: nobody can tell whom the line is about. Add one.");
        }
        var data = data();
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
            } catch (InvalidValue invalid) {
                problem(field, invalid.why() + (field == Field.EMAIL ? CORRECT_ADDRESS : ". Correct the cell"));
            }
        });
        if (company.values().stream().anyMatch(value -> value != null)) {
            data.put("company", company);
        }
        return data;
    }

    private boolean unsubscribed() {
        return Boolean.TRUE.equals(read(Field.UNSUBSCRIBED, YesNo::read));
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

    private Instant instant(Field field) {
        return read(field, cell -> times.check(Dates.read(cell, mapping)));
    }

    /** What the reader of a kind of value makes of the cell; null when it is empty or refused. */
    private <T> T read(Field field, Function<Object, T> reader) {
        try {
            return reader.apply(value(field));
        } catch (InvalidValue invalid) {
            problem(field, invalid.why());
            return null;
        }
    }

    /** Empty also for what nobody sees. */
    private static String normal(String cell) {
        var line = PlainText.line(cell);
        return line == null ? "" : line;
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
