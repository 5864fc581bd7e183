package io.handoff.process.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Shows the engine in {@code /actuator/health}: down when the job executor stands still, because then no timer fires. Camunda's own
 * indicators are written for Spring Boot 3 and are left out without a word on Spring Boot 4.
 */
@Configuration(proxyBeanMethods = false)
class EngineHealth {

    @Bean
    HealthIndicator processEngineHealthIndicator(ProcessEngine engine) {
        return () -> Health.up().withDetail("name", engine.getName()).build();
    }

    /** Not where jobs are switched off on purpose: a replay and most tests fire due timers themselves. */
    @Bean
    @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
    HealthIndicator jobExecutorHealthIndicator(JobExecutor executor) {
        return () -> (executor.isActive() ? Health.up() : Health.down())
                .withDetail("name", executor.getName())
                .build();
    }
}
