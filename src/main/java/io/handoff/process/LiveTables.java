package io.handoff.process;

import java.util.Map;
import java.util.Optional;

/** Evaluates live decision tables outside a handoff, for reports and other work that belongs to no single contact. */
public interface LiveTables {

    /** The live version. One version always gives the same answer to the same facts. */
    int version(String table);

    /**
     * Outputs of the matching row; empty without one.
     *
     * @throws IllegalStateException if the table is not deployed or several rows match
     */
    Optional<Map<String, Object>> ask(String table, Map<String, Object> facts);
}
