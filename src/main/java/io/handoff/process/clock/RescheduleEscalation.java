package io.handoff.process.clock;

import static io.handoff.engine.ElementIds.ACCEPT_OR_REJECT_MQL;
import static io.handoff.engine.ElementIds.BOUNDARY_OPS_REVIEW_DUE;
import static io.handoff.engine.ElementIds.BOUNDARY_RESPONSE_OVERDUE;
import static io.handoff.engine.ElementIds.BOUNDARY_STILL_NO_RESPONSE;
import static io.handoff.engine.VariableNames.RESPOND_BY;

import io.handoff.mql.Mql;
import io.handoff.mql.OpenHandoffs;
import io.handoff.process.instance.HandoffInstances;
import io.handoff.sla.ResponseDues;
import java.util.Date;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Moves the escalation dues of a running clock: variables, pending timers and the task's due date, in one transaction. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RescheduleEscalation {

    private final OpenHandoffs handoffs;
    private final HandoffInstances instances;

    public void of(Mql mql, ResponseDues dues) {
        to(handoffs.byId(mql.handoffId()).orElseThrow().processInstanceId(), dues);
    }

    public void to(String instance, ResponseDues dues) {
        instances.set(
                instance,
                Map.of(
                        RESPOND_BY,
                        Date.from(dues.respondBy()),
                        "reassignAt",
                        Date.from(dues.reassignAt()),
                        "opsReviewAt",
                        Date.from(dues.opsReviewAt())));
        instances.reschedule(
                instance,
                Map.of(
                        BOUNDARY_RESPONSE_OVERDUE, dues.respondBy(),
                        BOUNDARY_STILL_NO_RESPONSE, dues.reassignAt(),
                        BOUNDARY_OPS_REVIEW_DUE, dues.opsReviewAt()));
        instances.task(instance, ACCEPT_OR_REJECT_MQL).ifPresent(task -> instances.due(task, dues.respondBy()));
    }
}
