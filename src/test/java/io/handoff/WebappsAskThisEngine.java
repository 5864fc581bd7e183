package io.handoff;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;

/**
 * Camunda's web applications ask the engine of that name that was made last in this JVM. Where a test class goes on with an application
 * that was started for an earlier one, that is somebody else's.
 */
public class WebappsAskThisEngine implements TestExecutionListener, Ordered {

    @Override
    public void prepareTestInstance(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(ProcessEngine.class)
                .ifAvailable(ProcessEngines::registerProcessEngine);
    }

    @Override
    public int getOrder() {
        return new DependencyInjectionTestExecutionListener().getOrder() + 1;
    }
}
