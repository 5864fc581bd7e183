package io.handoff.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** A probe must see a node whose timers no longer fire. */
class EngineHealthTest {

    private ProcessEngine engine;

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_stopped_job_executor_is_down() {
        engine = engine(true);
        var health = new EngineHealth().jobExecutorHealthIndicator(engine);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .shutdown();

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void a_job_executor_that_is_switched_off_on_purpose_is_up() {
        engine = engine(false);

        assertThat(new EngineHealth()
                        .jobExecutorHealthIndicator(engine)
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP);
        assertThat(new EngineHealth()
                        .processEngineHealthIndicator(engine)
                        .health()
                        .getDetails())
                .containsEntry("name", engine.getName());
    }

    private static ProcessEngine engine(boolean jobs) {
        return new StandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:engine-health-" + jobs)
                .setJobExecutorActivate(jobs)
                .setProcessEngineName("engine-health")
                .buildProcessEngine();
    }
}
