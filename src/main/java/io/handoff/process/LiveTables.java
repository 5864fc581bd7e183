package io.handoff.process;

import java.util.Map;
import java.util.Optional;

/** Asks decision tables outside a handoff, as they are live now: for reports and for what goes along no single contact. */
public interface LiveTables {

    /** Changes when another version of the table goes live; answers of one version to the same facts never change. */
    int version(String table);

    /**
     * The one row that answers; empty when none does.
     *
     * @throws IllegalStateException if the table is not deployed, or if several rows answer
     */
    Optional<Map<String, Object>> ask(String table, Map<String, Object> facts);
}
