package io.handoff.decision;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.handoff.activity.CountsAs;
import io.handoff.activity.OutcomeRules;
import io.handoff.contact.ProfileCodes;
import io.handoff.mql.Handoff;
import io.handoff.mql.Mql;
import io.handoff.mql.OpenHandoffs;
import java.util.HashMap;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * What calls, emails and meetings count for, by the table {@code activity-outcomes}. The table is asked for every activity of a contact, so
 * answers are cached and no history of them is written.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ActivityOutcomes {

    static final String TABLE = "activity-outcomes";

    private static final String LIVE = "";
    private static final String UNKNOWN = "UNKNOWN_OUTCOME";
    private static final int MAX_ANSWERS = 10_000;

    private final DryRunDecisions decisions;
    private final TableVersions tableVersions;
    private final OpenHandoffs handoffs;
    private final Map<Asked, Answer> answers = Caffeine.newBuilder()
            .maximumSize(MAX_ANSWERS)
            .<Asked, Answer>build()
            .asMap();

    private record Asked(int version, String kind, String outcome, Integer duration) {}

    private record Answer(CountsAs countsAs, boolean known) {}

    /** In the version that the MQL's handoff uses; the live one if the handoff is older than the table. */
    public OutcomeRules of(Mql mql) {
        var versions = handoffs.byId(mql.handoffId()).map(Handoff::rules).orElse(LIVE);
        var version = tableVersions.versionOf(TABLE, versions);
        return activity -> answer(version, activity.kind(), activity.outcome(), activity.duration())
                .countsAs();
    }

    /** Whether a row of the live table has this outcome; true for null. */
    public boolean knows(String kind, String outcome) {
        return answer(tableVersions.versionOf(TABLE, LIVE), kind, outcome, null).known();
    }

    private Answer answer(int version, String kind, String outcome, Integer duration) {
        return answers.computeIfAbsent(new Asked(version, kind, ProfileCodes.codeOf(outcome), duration), this::ask);
    }

    private Answer ask(Asked asked) {
        var facts = new HashMap<String, Object>();
        facts.put("kind", asked.kind());
        facts.put("outcome", asked.outcome());
        facts.put("duration", asked.duration());
        var row = decisions.ask(TABLE, TABLE + ":" + asked.version(), facts);
        return new Answer(
                UnusableAnswer.oneOf(
                        CountsAs.class, TABLE, "countsAs", row.outputs().get("countsAs")),
                !UNKNOWN.equals(row.reasonCode()));
    }
}
