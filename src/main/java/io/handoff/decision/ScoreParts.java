package io.handoff.decision;

import io.handoff.decision.ScorePart.Kind;
import io.handoff.decision.table.DeployedTable;
import io.handoff.decision.table.DeployedTable.Row;
import io.handoff.decision.table.DeployedTables;
import io.handoff.decision.table.Feel;
import io.handoff.mql.Mql;
import io.handoff.mql.OpenHandoffs;
import io.handoff.output.CodeText;
import io.handoff.qualification.DecisionSnapshot;
import io.handoff.qualification.DecisionSnapshots;
import io.handoff.qualification.EngagementKindScore;
import io.handoff.qualification.Qualification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Breaks down the score of an MQL, read from the snapshot of the criteria's evaluation. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ScoreParts {

    private static final String CRITERIA = "mql-criteria";
    private static final String FIT = "lead-fit";

    private final DecisionSnapshots snapshots;
    private final DeployedTables tables;
    private final Feel feel;
    private final Qualification qualification;
    private final Decisions decisions;
    private final OpenHandoffs handoffs;

    /** Largest first; empty without a score or after an erasure. */
    public List<ScorePart> of(Mql mql) {
        return snapshots.of(mql.contactId()).stream()
                .filter(look -> look.pass() == mql.pass() && look.table().equals(CRITERIA))
                .reduce((earlier, later) -> later)
                .filter(look -> look.inputs().get("score") instanceof Number)
                .map(look -> parts(look, mql))
                .orElse(List.of());
    }

    private List<ScorePart> parts(DecisionSnapshot look, Mql mql) {
        var score = number(look, "score");
        if (look.inputs().get("externalScore") != null) {
            return List.of(new ScorePart(Kind.REST, "From the CRM", "Its own score is used instead of ours.", score));
        }
        var parts = new ArrayList<>(fit(look));
        parts.addAll(engagement(look, mql));
        parts.sort(Comparator.comparing(ScorePart::points).reversed());
        var received = parts.stream().mapToInt(ScorePart::points).sum();
        if (received != score) {
            parts.add(new ScorePart(Kind.REST, "Not kept any more", "", score - received));
        }
        return parts;
    }

    private List<ScorePart> fit(DecisionSnapshot look) {
        return tables.below(CRITERIA, look.version(), FIT)
                .map(table -> table.rows().stream()
                        .filter(row -> holds(table, row, look.inputs()))
                        .map(row -> new ScorePart(
                                Kind.FIT, MatchedRule.nameOf(row.ruleId()), WhyText.shortened(row.text()), points(row)))
                        .filter(part -> part.points() != 0)
                        .toList())
                .orElse(List.of());
    }

    private int points(Row row) {
        return row.answers().values().stream()
                .map(expression -> feel.value(expression, Map.of()))
                .filter(Number.class::isInstance)
                .mapToInt(points -> ((Number) points).intValue())
                .sum();
    }

    private boolean holds(DeployedTable table, Row row, Map<String, Object> inputs) {
        return IntStream.range(0, row.cells().size())
                .filter(row::asksFor)
                .allMatch(i -> feel.holds(
                        row.cells().get(i), inputs.get(table.columns().get(i).input()), inputs));
    }

    /** By kind only if the sum still equals the score of then: old engagements are deleted, and some arrive late. */
    private List<ScorePart> engagement(DecisionSnapshot look, Mql mql) {
        var whole = number(look, "engagementScore");
        var versions = Optional.ofNullable(mql.handoffId())
                .flatMap(handoffs::byId)
                .map(handoff -> handoff.rules())
                .orElse("");
        var worth =
                qualification.engagementWorth(mql.contactId(), look.decidedAt(), decisions.points(versions)).stream()
                        .filter(kind -> kind.points() >= 0.05)
                        .toList();
        var sum = worth.stream().mapToDouble(EngagementKindScore::points).sum();
        if (worth.isEmpty() || Math.round(sum) != whole) {
            return whole == 0 ? List.of() : List.of(new ScorePart(Kind.ENGAGEMENT, "What they did", "", whole));
        }
        var rounded = LargestRemainder.of(
                worth.stream().map(EngagementKindScore::points).toList(), whole);
        return IntStream.range(0, worth.size())
                .filter(i -> rounded.get(i) != 0)
                .mapToObj(i -> part(worth.get(i), rounded.get(i)))
                .toList();
    }

    private static ScorePart part(EngagementKindScore worth, int points) {
        var label = CodeText.of(worth.kind());
        var times = worth.count() == 1 ? "Once" : worth.count() + " times";
        return new ScorePart(
                Kind.ENGAGEMENT, label, times + (worth.capped() ? "; more of it adds nothing." : "."), points);
    }

    private static int number(DecisionSnapshot look, String input) {
        return look.inputs().get(input) instanceof Number number ? number.intValue() : 0;
    }
}
