package io.handoff.process.clock;

import static io.handoff.engine.ElementIds.ACCEPT_OR_REJECT_MQL;
import static io.handoff.engine.ElementIds.BOUNDARY_OPS_REVIEW_DUE;
import static io.handoff.engine.ElementIds.BOUNDARY_RESPONSE_OVERDUE;
import static io.handoff.engine.ElementIds.BOUNDARY_STILL_NO_RESPONSE;
import static io.handoff.engine.VariableNames.RESPOND_BY;

import io.handoff.mql.Mql;
import io.handoff.mql.OpenHandoffs;
import io.handoff.process.instance.HandoffInstances;
import io.handoff.sla.ResponseTimes;
import java.util.Date;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Moves the escalation times of a running clock: variables, pending timers and the task's due date, in one transaction. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MoveEscalation {

    private final OpenHandoffs handoffs;
    private final HandoffInstances instances;

    public void of(Mql mql, ResponseTimes times) {
        to(handoffs.byId(mql.handoffId()).orElseThrow().processInstanceId(), times);
    }

    public void to(String instance, ResponseTimes times) {
        instances.set(
                instance,
                Map.of(
                        RESPOND_BY,
                        Date.from(times.respondBy()),
                        "reassignAt",
                        Date.from(times.reassignAt()),
                        "opsReviewAt",
                        Date.from(times.opsReviewAt())));
        instances.reschedule(
                instance,
                Map.of(
                        BOUNDARY_RESPONSE_OVERDUE, times.respondBy(),
                        BOUNDARY_STILL_NO_RESPONSE, times.reassignAt(),
                        BOUNDARY_OPS_REVIEW_DUE, times.opsReviewAt()));
        instances.task(instance, ACCEPT_OR_REJECT_MQL).ifPresent(task -> instances.due(task, times.respondBy()));
    }
}
