package io.handoff.reporting.facts;

import io.handoff.process.TableReader;
import io.handoff.reporting.facts.MqlFact.MetRule;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import lombok.RequiredArgsConstructor;

/**
 * Which rows of the tables were met by MQLs, and what those rows answer. The row is read again in its table: the answer kept with the
 * question goes when the person is forgotten, the number of the row stays.
 */
@Repository
@RequiredArgsConstructor
class MetRules {

    static final String ROUTING = "lead-routing";
    static final String RESPONSE_TIMES = "sla-policy";

    private final JdbcClient jdbc;
    private final TableReader tables;
    private final Map<String, Optional<Object>> answers = new ConcurrentHashMap<>();

    /** By MQL: the last row of {@code lead-routing}, the first of {@code sla-policy} (what was promised when its clock began). */
    record Met(Map<String, MetRule> routing, Map<String, MetRule> responseTimes) {}

    Met of(Collection<String> mqlIds) {
        var met = new Met(new HashMap<>(), new HashMap<>());
        jdbc.sql("""
                        select mql_id, decision, version, rule_ids from decision_snapshot
                        where mql_id in (:ids) and decision in ('lead-routing', 'sla-policy') order by seq""").param("ids", InClause.padded(mqlIds)).query(row -> {
            var rule = rule(row.getInt("version"), row.getString("rule_ids"));
            if (row.getString("decision").equals(ROUTING)) {
                met.routing().put(row.getString("mql_id"), rule);
            } else {
                met.responseTimes().putIfAbsent(row.getString("mql_id"), rule);
            }
        });
        return met;
    }

    /** As {@code mql.qualified_by} has it. */
    static MetRule qualified(String text) {
        if (text == null) {
            return null;
        }
        var space = text.indexOf(' ');
        return rule(Integer.parseInt(text.substring(0, space)), text.substring(space + 1));
    }

    private static MetRule rule(int version, String ruleIds) {
        return new MetRule(ruleIds.split(",")[0], version);
    }

    /** In seconds; null where the row names none. */
    Long goldStandard(MetRule rule) {
        return rule == null
                ? null
                : answer(RESPONSE_TIMES, rule, "goldTarget")
                        .map(text -> Duration.parse(text.toString()).toSeconds())
                        .orElse(null);
    }

    /** '' when it was not routed, or nobody knows any more. */
    String team(MetRule rule) {
        return rule == null
                ? ""
                : answer(ROUTING, rule, "team").map(Object::toString).orElse("");
    }

    private Optional<Object> answer(String table, MetRule rule, String column) {
        return answers.computeIfAbsent(
                table + ":" + rule.version() + ":" + rule.ruleId(),
                key -> tables.answer(table, rule.version(), rule.ruleId(), column));
    }
}
