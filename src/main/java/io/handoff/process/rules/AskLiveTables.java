package io.handoff.process.rules;

import io.handoff.process.LiveTables;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Evaluates the latest deployed versions, which are live until tables are signed off. */
@Component
@RequiredArgsConstructor
class AskLiveTables implements LiveTables {

    /** An edition without entries selects the live version of every table. */
    private static final String LIVE = "";

    private final Decisions decisions;
    private final Rulebook rulebook;

    @Override
    public int version(String table) {
        return rulebook.versionOf(table, LIVE);
    }

    @Override
    public Optional<Map<String, Object>> ask(String table, Map<String, Object> facts) {
        var rows = decisions.ask(table, LIVE, facts);
        if (rows.size() > 1) {
            throw new NoMatchingRule(table, rows.size(), facts);
        }
        return rows.stream().findFirst();
    }
}
