package io.handoff.intake.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the other lines of the file say about a line.
 *
 * @param sameAs ids of the file, as it writes them, that are likely the same person
 */
record LineFindings(List<RowProblem> problems, List<String> notes, Set<String> sameAs) {

    static LineFindings none() {
        return new LineFindings(new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
    }
}
