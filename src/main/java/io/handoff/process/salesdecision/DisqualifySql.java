package io.handoff.process.salesdecision;

import static io.handoff.engine.VariableNames.OUTCOME;

import io.handoff.decision.RejectReasons;
import io.handoff.engine.HandoffVariables;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.process.SalesDecision;
import io.handoff.process.SalesDecision.Kind;
import io.handoff.process.SalesDecision.Source;
import java.time.Clock;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Withdraws an acceptance: counted as SQL disqualified, never as a rejected MQL. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class DisqualifySql {

    private final RecordDecision recordDecision;
    private final Mqls mqls;
    private final RejectReasons reasons;
    private final Clock clock;

    /** From the form of "Create deal". */
    public void record(HandoffVariables handoff, String reason, String note, String by) {
        var mql = mqls.find(handoff.mqlId()).orElseThrow();
        var asked = new SalesDecision(Kind.DISQUALIFIED, reason, note, by, clock.instant(), Source.PERSON);
        variables(mql, asked).forEach((name, value) -> handoff.set(name, (String) value));
    }

    /** Records the withdrawal and returns the inputs of {@code rejection-handling}. */
    public Map<String, Object> variables(Mql mql, SalesDecision asked) {
        var decision = recordDecision.check(mql, asked);
        var label = reasons.labelOf(decision.reason());
        mqls.change(
                mql.id(),
                sql -> sql.sqlDisqualified(decision.reason(), decision.note()).reasonCalled(label));
        return Map.of(OUTCOME, "DISQUALIFIED_SQL", "dealOutcome", "DISQUALIFIED", "rejectReason", decision.reason());
    }
}
