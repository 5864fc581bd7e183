package io.handoff.reporting.facts;

import io.handoff.decision.TableReader;
import io.handoff.reporting.facts.MqlFact.MetRule;
import io.handoff.team.BusinessDuration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The decision rules that matched an MQL, and their outputs. Outputs are read from the decision table by rule id and version, because the
 * snapshot's own answer is deleted when the contact is erased.
 */
@Repository
@RequiredArgsConstructor
class MatchedRules {

    static final String ROUTING = "lead-routing";
    static final String RESPONSE_TIMES = "sla-policy";

    private final JdbcClient jdbc;
    private final TableReader tables;
    private final Map<String, Optional<Object>> answers = new ConcurrentHashMap<>();

    /**
     * By MQL id: the last matched rule of {@code lead-routing}, and the first of {@code sla-policy}, which set the times of its response
     * clock.
     */
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

    /** Parses {@code mql.qualified_by}: version, space, rule ids. */
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

    /** Seconds of working time; null if the rule sets no gold standard, or one in days: how long a day is depends on the calendar. */
    Long goldStandard(MetRule rule) {
        return rule == null
                ? null
                : answer(RESPONSE_TIMES, rule, "goldTarget")
                        .map(text -> BusinessDuration.of(text.toString()))
                        .filter(target -> target.days() == 0)
                        .map(target -> target.time().toSeconds())
                        .orElse(null);
    }

    /** '' when the MQL was not routed or the rule is no longer known. */
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
