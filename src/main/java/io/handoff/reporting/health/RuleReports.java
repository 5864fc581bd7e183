package io.handoff.reporting.health;

import io.handoff.decision.IdealCustomerProfiles;
import io.handoff.decision.ReasonLabels;
import io.handoff.decision.TableReader;
import io.handoff.decision.TableRow;
import io.handoff.reporting.counters.CounterDimension;
import io.handoff.reporting.counters.CounterValues;
import io.handoff.reporting.counters.Counters;
import io.handoff.reporting.facts.WeekBasis;
import io.handoff.reporting.health.RuleReport.Rule;
import io.handoff.reporting.health.RuleReport.Table;
import io.handoff.reporting.query.CounterQuery;
import io.handoff.reporting.query.Definitions;
import io.handoff.reporting.query.ReportHeaders;
import io.handoff.reporting.query.ReportLabels;
import io.handoff.reporting.query.ReportQuery;
import io.handoff.reporting.query.ReportSnapshot;
import io.handoff.team.Teams;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Builds the rule report: the rules of the live decision tables, and older rules that matched MQLs and were removed since. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RuleReports {

    private static final Map<String, String> TABLES = tables();

    private final ReportSnapshot snapshot;
    private final ReportHeaders headers;
    private final Counters counters;
    private final TableReader tables;
    private final IdealCustomerProfiles profiles;
    private final RuleResults worth;
    private final Teams teams;
    private final ReasonLabels reasonLabels;

    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("mql-criteria", "What makes an MQL");
        tables.put("lead-routing", "Who gets it");
        return tables;
    }

    public RuleReport report(ReportQuery query) {
        return snapshot.at(() -> make(query));
    }

    private RuleReport make(ReportQuery query) {
        var items = new CounterQuery(query, counters, false).items(WeekBasis.MQL, CounterDimension.RULE);
        var words = new ReportLabels(teams.names(), reasonLabels);
        return new RuleReport(
                headers.of(query),
                Stream.concat(
                                TABLES.entrySet().stream()
                                        .map(table -> table(
                                                table.getKey(),
                                                table.getValue(),
                                                tables.rows(table.getKey()),
                                                query,
                                                ofTable(table.getKey(), items),
                                                words)),
                                profiles(query, ofTable(IdealCustomerProfiles.TABLE, items), words).stream())
                        .toList(),
                Definitions.all());
    }

    private static Map<String, CounterValues> ofTable(String table, Map<String, CounterValues> items) {
        return items.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(table + "/"))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(table.length() + 1),
                        Map.Entry::getValue,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** A single profile needs no comparison. */
    private Optional<Table> profiles(ReportQuery query, Map<String, CounterValues> fitted, ReportLabels words) {
        var live = profiles.live().stream()
                .map(profile -> new TableRow(profile, "", 0))
                .toList();
        return live.size() < 2 && fitted.size() < 2
                ? Optional.empty()
                : Optional.of(table(
                        IdealCustomerProfiles.TABLE, "Which ideal customer profile fits", live, query, fitted, words));
    }

    /** Live rules in table order, then removed rules. */
    private Table table(
            String table,
            String label,
            List<TableRow> live,
            ReportQuery query,
            Map<String, CounterValues> met,
            ReportLabels words) {
        var rows = new LinkedHashMap<String, TableRow>();
        live.forEach(row -> rows.put(row.ruleId(), row));
        var version = live.isEmpty() ? 0 : live.get(0).version();
        met.keySet().stream()
                .filter(rule -> !rows.containsKey(rule))
                .sorted(Comparator.naturalOrder())
                .forEach(rule -> rows.put(rule, gone(table, rule, version)));
        var all = CounterValues.sum(met.values());
        List<Rule> rules = rows.values().stream()
                .map(row -> worth.of(
                        table,
                        row,
                        live.contains(row) ? null : "No longer in the table",
                        met.getOrDefault(row.ruleId(), CounterValues.sum(List.of())),
                        all,
                        query,
                        words))
                .toList();
        return new Table(table, label, rules);
    }

    private TableRow gone(String table, String rule, int version) {
        for (int earlier = version - 1; earlier > 0; earlier--) {
            var row = tables.row(table, earlier, rule);
            if (row.isPresent()) {
                return row.get();
            }
        }
        return new TableRow(rule, "", 0);
    }
}
