package io.handoff.intake.imports.mapping;

import io.handoff.intake.csv.CsvFile;
import java.util.List;

/** The columns of a file, its delimiter, and the field each column is mapped to. */
public record FileLayout(List<String> header, char delimiter, ColumnMapping mapping) {

    public static FileLayout of(CsvFile file, ColumnMapping mapping) {
        return new FileLayout(file.header(), file.delimiter(), mapping);
    }
}
