package io.handoff.intake.imports.row;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Conflicts of a line with other lines of its file.
 *
 * @param sameAs ids in the file that are likely the same person
 */
public record LineFindings(List<RowProblem> problems, List<String> notes, Set<String> sameAs) {

    static LineFindings none() {
        return new LineFindings(new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
    }
}
