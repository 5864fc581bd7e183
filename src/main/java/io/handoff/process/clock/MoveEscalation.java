package io.handoff.process.clock;

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
                        "respondBy", Date.from(times.respondBy()),
                        "reassignAt", Date.from(times.reassignAt()),
                        "opsReviewAt", Date.from(times.opsReviewAt())));
        instances.reschedule(
                instance,
                Map.of(
                        "BoundaryEvent_ResponseOverdue", times.respondBy(),
                        "BoundaryEvent_StillNoResponse", times.reassignAt(),
                        "BoundaryEvent_OpsReviewDue", times.opsReviewAt()));
        instances.task(instance, "Task_AcceptOrRejectMql").ifPresent(task -> instances.due(task, times.respondBy()));
    }
}
