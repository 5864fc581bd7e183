package io.handoff.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads past answers of decision tables in the version used then; makes no decisions. */
public interface TableReader {

    /**
     * Later rules that match too; empty for tables that are not first-hit and for deleted versions.
     *
     * @param ruleId the rule that answered
     */
    List<MatchedRule> alsoMatched(String table, int version, String ruleId, Map<String, Object> inputs);

    /** A rule's output in a column; empty when the version, the rule or the cell does not exist. */
    Optional<Object> answer(String table, int version, String ruleId, String column);

    /** Rows of the live table in their order; empty for an unknown table. */
    List<TableRow> rows(String table);

    /** A row of any version, live or not; empty when it does not exist. */
    Optional<TableRow> row(String table, int version, String ruleId);

    /** The rule of {@code mql-criteria} that came closest to qualifying the lead. */
    Optional<NearestRule> nearestToMql(int version, Map<String, Object> inputs);
}
