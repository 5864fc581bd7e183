package io.handoff.process.facade;

import static io.handoff.engine.VariableNames.MQL_TYPE;
import static io.handoff.engine.VariableNames.RULES;

import io.handoff.decision.Decisions;
import io.handoff.decision.TableVersions;
import io.handoff.mql.Handoff;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.mql.OpenHandoffs;
import io.handoff.process.clock.RescheduleEscalation;
import io.handoff.process.clock.RunClock;
import io.handoff.process.instance.HandoffInstances;
import io.handoff.sla.RecomputeClocks;
import io.handoff.sla.RecomputedClock;
import io.handoff.sla.ResponseClock;
import io.handoff.sla.ResponseClocks;
import io.handoff.sla.ResponsePolicy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Recomputes the response times of open MQLs without a response. With the live policy the handoff uses the live {@code sla-policy} from
 * then on; its other tables keep their versions.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RecomputeMqls {

    private static final String TABLE = "sla-policy";
    private static final Set<String> ANSWER =
            Set.of("respondWithin", "reassignAfter", "opsReviewAfter", "clockCalendar", "ownerClock", "decisionCounts");

    private final Mqls mqls;
    private final OpenHandoffs handoffs;
    private final Decisions decisions;
    private final TableVersions tableVersions;
    private final ResponseClocks clocks;
    private final RecomputeClocks recompute;
    private final HandoffInstances instances;
    private final RescheduleEscalation rescheduleEscalation;

    /** What would change, per MQL in the given order; writes nothing. */
    public Map<Mql, RecomputedClock> preview(List<Mql> waiting, boolean live) {
        var byMql = new HashMap<String, ResponseClock>();
        clocks.ofAll(waiting.stream().map(Mql::id).toList()).forEach(clock -> byMql.put(clock.mqlId(), clock));
        var lines = new LinkedHashMap<Mql, RecomputedClock>();
        for (var mql : waiting) {
            Optional.ofNullable(byMql.get(mql.id()))
                    .filter(clock -> clock.status().waitsForResponse())
                    .ifPresent(clock -> lines.put(mql, recompute.preview(clock, live ? policy(mql) : null)));
        }
        return lines;
    }

    /** Recomputes one MQL; the caller holds its contact's lock. Empty if its clock is not waiting any more. */
    public Optional<RecomputedClock> apply(Mql mql, boolean live, String by, String reason) {
        var answer = live ? answer(mql) : null;
        var handoff = handoffs.byId(mql.handoffId()).orElseThrow();
        var why = live ? reason + policyChange(handoff) : reason;
        var anew = recompute.apply(mql.id(), live ? RunClock.policy(text(answer)) : null, by, why);
        anew.ifPresent(times -> {
            if (live) {
                pin(handoff, answer);
            }
            if (times.changed()) {
                mqls.change(mql.id(), open -> open.dueBy(times.after().respondBy(), open.type()));
                rescheduleEscalation.to(handoff.processInstanceId(), times.after());
            }
        });
        return anew;
    }

    private String policyChange(Handoff handoff) {
        var before = tableVersions.versionOf(TABLE, handoff.rules());
        var after = tableVersions.versionOf(TABLE, tableVersions.live());
        return before.equals(after) ? "" : " (%s v%d → v%d)".formatted(TABLE, before, after);
    }

    private void pin(Handoff handoff, Map<String, Object> answer) {
        var versions = tableVersions.withLive(TABLE, handoff.rules());
        if (!versions.equals(handoff.rules())) {
            handoffs.useRules(handoff.id(), versions);
            var variables = new HashMap<>(answer);
            variables.keySet().retainAll(ANSWER);
            variables.put(RULES, versions);
            instances.set(handoff.processInstanceId(), variables);
        }
    }

    private ResponsePolicy policy(Mql mql) {
        return RunClock.policy(text(answer(mql)));
    }

    private Map<String, Object> answer(Mql mql) {
        return decisions.askForOne(TABLE, tableVersions.live(), Map.of(MQL_TYPE, mql.type()));
    }

    private static UnaryOperator<String> text(Map<String, Object> answer) {
        return name -> (String) answer.get(name);
    }
}
