package io.handoff.process.ops;

import io.handoff.process.OpenProblems;
import io.handoff.process.OpsMessages;
import io.handoff.process.ProblemKind;
import io.handoff.process.engine.IncidentOpened;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** The first incident is told at once; while others are open, the daily message counts them. */
@Component
@RequiredArgsConstructor
class FirstIncidentNotification {

    /** Its failures were told as failed events. */
    private static final String EVENT_RETRY = "event-retry";

    private final OpenProblems problems;
    private final OpsMessages messages;

    /** The engine writes the incident itself when the transaction ends. */
    @EventListener
    void on(IncidentOpened incident) {
        if (!incident.process().equals(EVENT_RETRY) && problems.of(ProblemKind.INCIDENTS) == 0) {
            messages.incidentOpened(
                    incident.process(), Objects.toString(incident.businessKey(), "without a key"), incident.id());
        }
    }
}
