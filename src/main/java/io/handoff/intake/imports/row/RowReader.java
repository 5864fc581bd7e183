package io.handoff.intake.imports.row;

import io.handoff.contact.ContactUpsert;
import io.handoff.input.InvalidValue;
import io.handoff.input.TimeLimits.TimeWindow;
import io.handoff.input.YesNo;
import io.handoff.intake.csv.CsvFile.Line;
import io.handoff.intake.imports.mapping.ColumnMapping;
import io.handoff.intake.imports.mapping.FileLayout;
import io.handoff.intake.imports.mapping.ImportField;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads one line by the mapping and collects all its errors, so that one correction is enough. */
public final class RowReader {

    /** Dynamics' column "allow emails": word → whether the person is unsubscribed. */
    private static final Map<String, Boolean> DYNAMICS = Map.of("allow", false, "do not allow", true);

    /** Fields with special handling; all others go into the data unchanged. */
    private static final Set<ImportField> SPECIAL = Set.of(
            ImportField.CONTACT_ID,
            ImportField.EMAIL,
            ImportField.OTHER_EMAILS,
            ImportField.FULL_NAME,
            ImportField.STAGE,
            ImportField.UNSUBSCRIBED,
            ImportField.ENGAGEMENT_KIND,
            ImportField.ENGAGEMENT_AT,
            ImportField.FIRST_ENGAGEMENT_KIND,
            ImportField.FIRST_ENGAGEMENT_AT,
            ImportField.MODIFIED_AT);

    private final ColumnMapping mapping;
    private final TimeWindow times;
    private final Line line;
    private final LineCells cells;

    private RowReader(FileLayout layout, TimeWindow times, Line line) {
        this.mapping = layout.mapping();
        this.times = times;
        this.line = line;
        this.cells = new LineCells(layout, line);
        cells.problems.addAll(LineShape.problems(layout, line));
    }

    /** @param times range of plausible instants */
    public static RowValues read(FileLayout layout, TimeWindow times, Line line) {
        return new RowReader(layout, times, line).read();
    }

    private RowValues read() {
        var person = PersonReader.read(cells);
        var data = data(person);
        var stage = cells.value(ImportField.STAGE);
        return new RowValues(
                line.number(),
                person,
                data,
                stage == null ? null : stage.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_"),
                unsubscribed(),
                new EngagementReader(cells, this::instant).read(),
                instant(ImportField.MODIFIED_AT),
                cells.problems,
                cells.notes);
    }

    private Map<String, Object> data(RowPerson person) {
        var data = new HashMap<String, Object>();
        var company = new HashMap<String, Object>();
        cells.all().forEach((field, cell) -> {
            if (!SPECIAL.contains(field) && !(cell.isEmpty() && !mapping.emptyClears())) {
                put(field, cell, field.isOfCompany() ? company : data);
            }
        });
        if (person.email() != null || cells.all().containsKey(ImportField.EMAIL) && mapping.emptyClears()) {
            put(ImportField.EMAIL, person.email() == null ? "" : person.email(), data);
        }
        if (cells.value(ImportField.FULL_NAME) != null) {
            data.computeIfAbsent(ImportField.FIRST_NAME.key, name -> person.firstName());
            data.computeIfAbsent(ImportField.LAST_NAME.key, name -> person.lastName());
        }
        if (company.values().stream().anyMatch(value -> value != null)) {
            data.put("company", company);
        }
        return data;
    }

    private void put(ImportField field, String cell, Map<String, Object> data) {
        var one = new HashMap<String, Object>();
        one.put(field.shortKey(), cell.isEmpty() ? null : cell);
        try {
            ContactUpsert.of("", field.isOfCompany() ? Map.of("company", one) : one);
            data.putAll(one);
        } catch (InvalidValue invalid) {
            cells.problem(field, invalid.why() + ". Correct the cell");
        }
    }

    /** Some programs write the instant, Dynamics "Allow" or "Do not allow". */
    private boolean unsubscribed() {
        return Boolean.TRUE.equals(cells.read(ImportField.UNSUBSCRIBED, this::isUnsubscribed));
    }

    private Boolean isUnsubscribed(Object cell) {
        var word = cell == null ? "" : cell.toString().toLowerCase(Locale.ROOT);
        if (DYNAMICS.containsKey(word)) {
            return DYNAMICS.get(word);
        }
        try {
            return YesNo.read(cell);
        } catch (InvalidValue noWord) {
            if (isInstant(cell)) {
                return true;
            }
            throw noWord;
        }
    }

    private boolean isInstant(Object cell) {
        try {
            return Dates.read(cell, mapping) != null;
        } catch (InvalidValue noInstant) {
            return false;
        }
    }

    private Instant instant(ImportField field) {
        return cells.read(field, cell -> times.check(Dates.read(cell, mapping)));
    }
}
