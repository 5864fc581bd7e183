package io.handoff.intake.imports;

import io.handoff.engine.RefusedByRule;
import io.handoff.intake.csv.CsvFile;
import io.handoff.intake.ids.IdSystem;
import io.handoff.intake.ids.IdSystems;
import io.handoff.intake.imports.mapping.ColumnMapping;
import io.handoff.intake.imports.row.Dates;
import io.handoff.intake.imports.store.RememberedMappings;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Reads an uploaded file and chooses its mapping: the one a person confirmed last for these columns, else a guess. */
@Component
@RequiredArgsConstructor
public class Upload {

    private final ImportSettings settings;
    private final RememberedMappings remembered;

    /** Options of an upload; null values are guessed. */
    public record Wish(
            Map<String, String> columns, Boolean emptyClears, Boolean dayFirst, String zone, String idSystem) {

        public static Wish none() {
            return new Wish(Map.of(), null, null, null, null);
        }
    }

    /** @throws RefusedByRule with a sentence when the file is too large, unreadable or has no lines */
    public CsvFile read(byte[] bytes) {
        var most = settings.largestFile();
        if (bytes.length > most.toBytes()) {
            throw new RefusedByRule(
                    "The file is larger than %d MB. Split it, or export fewer columns.".formatted(most.toMegabytes()));
        }
        var file = ErrorsFile.uploaded(CsvFile.of(bytes));
        if (file.lines().isEmpty()) {
            throw new RefusedByRule("The file has a header and no line below it: there is nothing to import.");
        }
        if (file.lines().size() > settings.mostRows()) {
            throw new RefusedByRule("The file has %,d lines; at most %,d are read at once. Split it."
                    .formatted(file.lines().size(), settings.mostRows()));
        }
        return file;
    }

    public boolean isRemembered(List<String> header) {
        return remembered.of(header).isPresent();
    }

    /** Not yet {@linkplain ColumnMapping#checked() checked}. */
    public ColumnMapping mapping(CsvFile file, Wish wish) {
        var cells = file.lines().stream().map(CsvFile.Line::cells).toList();
        var dayFirst = Dates.areDayFirst(cells);
        var start = remembered.of(file.header()).orElseGet(() -> ColumnMapping.guessed(file.header(), dayFirst));
        return start.with(file.header(), wish.columns())
                .reading(
                        Optional.ofNullable(wish.emptyClears()).orElse(start.emptyClears()),
                        Optional.ofNullable(wish.dayFirst()).orElse(dayFirst || start.dayFirst()),
                        zone(wish.zone(), start.zone()))
                .numberedBy(idSystem(wish.idSystem(), start.ids()));
    }

    /** A system that a person names counts as stated: its ids alone identify contacts. */
    public static IdSystem idSystem(String received, IdSystem otherwise) {
        if (received == null || received.isBlank()) {
            return otherwise;
        }
        var name = received.strip().toLowerCase(Locale.ROOT);
        if (!IdSystems.isName(name)) {
            throw new RefusedByRule(
                    "'%s' cannot be the name of an id system. Use letters, digits and hyphens, such as hubspot or hubspot-france."
                            .formatted(received));
        }
        return IdSystem.stated(name);
    }

    public static String zone(String received, String otherwise) {
        if (received == null || received.isBlank()) {
            return otherwise;
        }
        try {
            return ZoneId.of(received.strip()).getId();
        } catch (DateTimeException e) {
            throw new RefusedByRule("'%s' is no time zone. Write it like Europe/Berlin or UTC.".formatted(received));
        }
    }
}
