package io.handoff.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Which nodes and flows of a process no test has walked. History knows the nodes; the flows are noted here when they are taken. */
class WalkedPaths extends AbstractProcessEnginePlugin {

    private final Set<String> flows = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listeners = new ArrayList<BpmnParseListener>();
        if (engine.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPreBPMNParseListeners());
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
                flow.addListener(ExecutionListener.EVENTNAME_TAKE, execution -> flows.add(flow.getId()));
            }
        });
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    List<String> missed(String process, RepositoryService repository, HistoryService history) {
        var visited = new TreeSet<String>();
        history.createHistoricActivityInstanceQuery().list().stream()
                .filter(visit -> visit.getProcessDefinitionKey().equals(process))
                .forEach(visit -> visited.add(visit.getActivityId()));
        var model = repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId());
        var missed = new ArrayList<String>();
        model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .filter(id -> !visited.contains(id))
                .forEach(missed::add);
        missed.addAll(missedFlows(model, visited));
        return missed;
    }

    /** The engine does not take the flows after an event-based gateway: it waits at the gateway and goes on from the event. */
    private List<String> missedFlows(BpmnModelInstance model, Set<String> visited) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource() instanceof EventBasedGateway
                        ? !visited.contains(flow.getTarget().getId())
                        : !flows.contains(flow.getId()))
                .map(SequenceFlow::getId)
                .toList();
    }
}
