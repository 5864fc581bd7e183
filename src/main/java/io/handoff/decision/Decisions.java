package io.handoff.decision;

import io.handoff.contact.ProfileCodes;
import io.handoff.qualification.EngagementPoints;
import io.handoff.qualification.PointsTable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Evaluates decision tables outside business rule tasks. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Decisions {

    private final DecisionService decisions;
    private final TableVersions tableVersions;
    private final TranslateProfiles profiles;
    private final Map<String, EngagementAnswer> points = new ConcurrentHashMap<>();

    /** Matching rows of a table in the given version, see {@link TableVersions}; empty without one. */
    public List<Map<String, Object>> ask(String table, String versions, Map<String, Object> facts) {
        return decisions
                .evaluateDecisionTableByKeyAndVersion(table, tableVersions.versionOf(table, versions), facts)
                .getResultList();
    }

    /** As {@link #ask}, for a table that must match exactly one row. */
    public Map<String, Object> askForOne(String table, String versions, Map<String, Object> facts) {
        var rows = ask(table, versions, facts);
        if (rows.size() != 1) {
            throw new NoMatchingRule(table, rows.size(), facts);
        }
        return rows.get(0);
    }

    /** Result of a decision with a single value. */
    Object value(String decision, String versions, Map<String, Object> facts) {
        return decisions
                .evaluateDecisionByKey(decision)
                .version(tableVersions.versionOf(decision, versions))
                .variables(facts)
                .evaluate()
                .getSingleEntry();
    }

    /** Points and intent of one kind of engagement; cached, because they depend on kind and version only. */
    public EngagementAnswer engagement(String kind, String versions) {
        var version = tableVersions.versionOf("engagement-points", versions);
        return points.computeIfAbsent(
                version + " " + kind,
                key -> EngagementAnswer.from(askForOne("engagement-points", versions, Map.of("kind", kind))));
    }

    public PointsTable points(String versions) {
        return kind -> engagement(kind, versions).points();
    }

    /** Translates values of other systems to our codes, by the given versions of the tables. */
    public ProfileCodes codes(String versions) {
        return profiles.in(versions);
    }

    /** The answer of {@code engagement-points} for one kind. */
    public record EngagementAnswer(EngagementPoints points, boolean highIntent, boolean known) {

        static EngagementAnswer from(Map<String, Object> row) {
            return new EngagementAnswer(
                    new EngagementPoints(
                            number(row.get("points")), integer(row.get("halfLifeDays")), integer(row.get("cap"))),
                    Boolean.TRUE.equals(row.get("intent")),
                    !"UNKNOWN_KIND".equals(row.get("reasonCode")));
        }

        /** Whether it leads to an evaluation: it has points or high intent. */
        public boolean needsEvaluation() {
            return highIntent || points.points() > 0;
        }

        private static int number(Object value) {
            return value == null ? 0 : ((Number) value).intValue();
        }

        private static Integer integer(Object value) {
            return value == null ? null : ((Number) value).intValue();
        }
    }
}
