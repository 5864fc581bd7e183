package io.handoff.engine.settings;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Adds the engine to {@code /actuator/health}: down when the job executor has stopped, because then no timer fires. Camunda's own
 * indicators are written for Spring Boot 3 and silently missing on Spring Boot 4.
 */
@Configuration(proxyBeanMethods = false)
class EngineHealth {

    @Bean
    HealthIndicator processEngineHealthIndicator(ProcessEngine engine) {
        return () -> Health.up().withDetail("name", engine.getName()).build();
    }

    /** Also up where jobs are disabled on purpose, as in a replay, which fires due timers itself. */
    @Bean
    HealthIndicator jobExecutorHealthIndicator(ProcessEngine engine) {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return () -> {
            var stopped = settings.isJobExecutorActivate()
                    && !settings.getJobExecutor().isActive();
            return (stopped ? Health.down() : Health.up())
                    .withDetail("name", settings.getJobExecutor().getName())
                    .build();
        };
    }
}
