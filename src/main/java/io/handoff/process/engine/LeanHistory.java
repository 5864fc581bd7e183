package io.handoff.process.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Keeps out of history what does not belong there: what forms and Tasklist cards show of a person (variables of a task), free
 * text of a decision, what tables were asked outside a process, and the change log of every variable, which doubles the rows of a handoff
 * and which no screen shows.
 */
class LeanHistory extends DbHistoryEventHandler {

    private static final Set<String> FREE_TEXT = Set.of("note", "asked", "change1", "change2", "change3");

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity variable && isPersonal(variable)
                || event instanceof HistoricDecisionEvaluationEvent decision && isOutsideAProcess(decision)) {
            return;
        }
        super.handleEvent(event);
    }

    /** Nothing would lead from it to the person whose facts it holds; what a handoff asked is in our snapshots. */
    private static boolean isOutsideAProcess(HistoricDecisionEvaluationEvent decision) {
        return decision.getRootHistoricDecisionInstance().getProcessInstanceId() == null;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private static boolean isPersonal(HistoricVariableUpdateEventEntity variable) {
        return variable.getTaskId() != null || FREE_TEXT.contains(variable.getVariableName());
    }

    @Override
    protected boolean shouldWriteHistoricDetail(HistoricVariableUpdateEventEntity event) {
        return false;
    }
}
