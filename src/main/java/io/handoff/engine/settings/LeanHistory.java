package io.handoff.engine.settings;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Keeps out of history: personal data in task variables, free text of decisions, decision tables evaluated outside a process, and the
 * change log of variables, which doubles a handoff's rows and which no screen shows.
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

    /**
     * Such a record has no link to the person whose facts it holds, so an erasure could not find it; handoff decisions are in our
     * snapshots.
     */
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
