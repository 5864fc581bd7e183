package io.handoff.operations;

import io.handoff.engine.IncidentOpened;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notifies ops of the first incident at once; further ones are counted in the daily message while it is open. */
@Component
@RequiredArgsConstructor
class FirstIncidentNotification {

    /** Its failures are reported as failed events. */
    private static final String EVENT_RETRY = "event-retry";

    private final OpenProblems problems;
    private final OpsMessages messages;

    /** The engine inserts the incident at the end of the transaction, so the count does not include it. */
    @EventListener
    void on(IncidentOpened incident) {
        if (!incident.process().equals(EVENT_RETRY) && problems.of(ProblemKind.INCIDENTS) == 0) {
            messages.incidentOpened(
                    incident.process(), Objects.toString(incident.businessKey(), "without a key"), incident.id());
        }
    }
}
