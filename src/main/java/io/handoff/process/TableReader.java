package io.handoff.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the decision tables again, in the version that answered then, with what was asked then: nothing is decided by it. */
public interface TableReader {

    /**
     * Rules below the one that answered that hold as well; empty for tables in which not the first row wins, and for versions that are gone.
     *
     * @param ruleId the rule that answered
     */
    List<MatchedRule> alsoMatched(String table, int version, String ruleId, Map<String, Object> inputs);

    /** What a rule of this version answers in a column; empty when the version or the rule is gone, or the cell is. */
    Optional<Object> answer(String table, int version, String ruleId, String column);

    /** The rows of the table as it is live, in their order; empty when there is no such table. */
    List<TableRow> rows(String table);

    /** A row of a version, also of one that is not live any more; empty when it is gone. */
    Optional<TableRow> row(String table, int version, String ruleId);

    /** The rule of {@code mql-criteria} that came nearest to an MQL. */
    Optional<NearestRule> nearestToMql(int version, Map<String, Object> inputs);
}
