package io.handoff.process.instance;

import static io.handoff.engine.ElementIds.ACCEPT_OR_REJECT_MQL;
import static io.handoff.engine.ElementIds.AWAIT_FIRST_RESPONSE;
import static io.handoff.engine.ElementIds.BOUNDARY_STILL_NO_RESPONSE;
import static io.handoff.engine.MessageNames.RESPONSE_WITHDRAWN;
import static io.handoff.engine.VariableNames.OPS_REVIEW_AT;
import static io.handoff.engine.VariableNames.REASSIGN_AT;
import static io.handoff.engine.VariableNames.RESPONDED;
import static io.handoff.engine.VariableNames.RESPOND_BY;

import io.handoff.engine.AsApplication;
import io.handoff.mql.Mql;
import io.handoff.mql.OpenHandoffs;
import io.handoff.sla.ResponseDues;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Leads a handoff whose first response was withdrawn back into "Await first response", with new timers. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class AwaitResponseAgain {

    private final OpenHandoffs handoffs;
    private final HandoffInstances instances;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final AsApplication application;
    private final Clock clock;

    /** @param dues null while no clock runs: then the gateway after its start finds no response */
    public void of(Mql mql, ResponseDues dues) {
        handoffs.byId(mql.handoffId()).ifPresent(handoff -> {
            var instance = handoff.processInstanceId();
            instances.set(instance, Map.of(RESPONDED, false));
            if (dues != null && instances.task(instance, ACCEPT_OR_REJECT_MQL).isPresent()) {
                await(instance, dues);
            }
        });
    }

    private void await(String instance, ResponseDues dues) {
        instances.set(
                instance,
                Map.of(
                        RESPOND_BY, Date.from(dues.respondBy()),
                        REASSIGN_AT, Date.from(dues.reassignAt()),
                        OPS_REVIEW_AT, Date.from(dues.opsReviewAt())));
        instances.task(instance, ACCEPT_OR_REJECT_MQL).ifPresent(task -> instances.due(task, dues.respondBy()));
        enter(instance);
        if (dues.reassignAt().isBefore(clock.instant())) {
            neverAgain(instance, BOUNDARY_STILL_NO_RESPONSE);
        }
    }

    /** Handoffs on an older version of the process, which does not know the message, are moved without it. */
    private void enter(String instance) {
        application.run(() -> {
            if (isExpected(instance)) {
                instances.correlate(instance, RESPONSE_WITHDRAWN);
            } else if (!instances.waitsAt(instance, AWAIT_FIRST_RESPONSE)) {
                runtime.createProcessInstanceModification(instance)
                        .startBeforeActivity(AWAIT_FIRST_RESPONSE)
                        .execute();
            }
            return null;
        });
    }

    private boolean isExpected(String instance) {
        return runtime.createEventSubscriptionQuery()
                        .processInstanceId(instance)
                        .eventName(RESPONSE_WITHDRAWN)
                        .count()
                > 0;
    }

    /** The reassignment has been made before the response; it is made once per MQL. */
    private void neverAgain(String instance, String timer) {
        application.run(() -> {
            management.createJobQuery().processInstanceId(instance).activityId(timer).timers().list().stream()
                    .map(Job::getId)
                    .forEach(management::deleteJob);
            return null;
        });
    }
}
