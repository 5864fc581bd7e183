package io.handoff.engine.settings;

import io.handoff.engine.FailureTexts;
import io.handoff.engine.timer.BusinessTimers;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Configures the engine with our extensions, after Flyway has created its tables. */
@Component
@DependsOnDatabaseInitialization
@RequiredArgsConstructor
class HandoffEngine extends AbstractProcessEnginePlugin {

    private final BusinessTimers timers;
    private final DmnDecisionEvaluationListener decisions;
    private final FeelEngineFactory feel;
    private final BpmnParseListener userTasks;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final ObjectProvider<FailureTexts> texts;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.setCustomHistoryEventHandlers(plus(engine.getCustomHistoryEventHandlers(), new LeanHistory()));
        engine.setBusinessCalendarManager(timers.calendars());
        engine.setCustomPostBPMNParseListeners(plus(engine.getCustomPostBPMNParseListeners(), userTasks));
        engine.setCustomPostCommandInterceptorsTxRequired(
                withOurs(engine.getCustomPostCommandInterceptorsTxRequired()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                withOurs(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
        engine.setFailedJobCommandFactory(new FailedJobs(texts));
        engine.setCustomIncidentHandlers(
                plus(engine.getCustomIncidentHandlers(), (IncidentHandler) new IncidentPublisher(events)));
        engine.setDmnEngineConfiguration(withDecisionListener());
    }

    private DefaultDmnEngineConfiguration withDecisionListener() {
        var dmn = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        dmn.getCustomPostDecisionEvaluationListeners().add(decisions);
        dmn.setFeelEngineFactory(feel);
        return dmn;
    }

    private List<CommandInterceptor> withOurs(List<CommandInterceptor> present) {
        return plus(plus(present, new ContactLockInterceptor(jdbc)), new FormFieldsInterceptor());
    }

    private static <T> List<T> plus(List<T> present, T added) {
        var all = new ArrayList<T>(present == null ? List.of() : present);
        all.add(added);
        return all;
    }
}
