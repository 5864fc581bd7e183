package io.handoff.process.mql;

import io.handoff.process.Decision;
import io.handoff.process.Decision.Kind;
import io.handoff.process.HandoffVariables;
import io.handoff.process.Mql;
import io.handoff.process.Mqls;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sales took an acceptance back: counted as SQL disqualified, never as a rejected MQL. */
@Component
public class SqlDisqualified {

    /** The outcome of an MQL that was accepted and then taken back. */
    public static final String OUTCOME = "SQL_DISQUALIFIED";

    private final RecordDecision recordDecision;
    private final Evidence evidence;
    private final Mqls mqls;
    private final Clock clock;

    SqlDisqualified(RecordDecision recordDecision, Evidence evidence, Mqls mqls, Clock clock) {
        this.recordDecision = recordDecision;
        this.evidence = evidence;
        this.mqls = mqls;
        this.clock = clock;
    }

    /** Asked for in the form of "Create deal". */
    public void record(HandoffVariables handoff, String reason, String note, String by) {
        var mql = mqls.find(handoff.mqlId()).orElseThrow();
        var asked = new Decision(Kind.DISQUALIFIED, reason, note, by, clock.instant(), null);
        evidence.require(mql, asked);
        variables(mql, asked).forEach((name, value) -> handoff.set(name, (String) value));
    }

    /** Writes it down and returns what {@code rejection-handling} asks for. */
    public Map<String, Object> variables(Mql mql, Decision asked) {
        var decision = recordDecision.check(asked);
        mqls.sqlDisqualified(mql.id(), decision.reason(), decision.note());
        return Map.of("outcome", "DISQUALIFIED_SQL", "dealOutcome", "DISQUALIFIED", "rejectReason", decision.reason());
    }
}
