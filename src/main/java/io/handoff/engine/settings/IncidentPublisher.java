package io.handoff.engine.settings;

import io.handoff.engine.IncidentOpened;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.ApplicationEventPublisher;

/** Creates incidents of failed jobs as the engine does and publishes {@link IncidentOpened} for each. */
class IncidentPublisher extends DefaultIncidentHandler {

    private final ApplicationEventPublisher events;

    IncidentPublisher(ApplicationEventPublisher events) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.events = events;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        var incident = super.handleIncident(context, message);
        if (context.getExecutionId() != null) {
            var execution =
                    Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
            events.publishEvent(new IncidentOpened(
                    incident.getId(), execution.getProcessDefinition().getKey(), execution.getProcessBusinessKey()));
        }
        return incident;
    }
}
