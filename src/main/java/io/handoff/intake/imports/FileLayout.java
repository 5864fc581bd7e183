package io.handoff.intake.imports;

import io.handoff.intake.csv.CsvFile;
import java.util.List;

/** How the lines of a file are laid out, and what each column is read as. */
record FileLayout(List<String> header, char delimiter, Mapping mapping) {

    static FileLayout of(CsvFile file, Mapping mapping) {
        return new FileLayout(file.header(), file.delimiter(), mapping);
    }
}
