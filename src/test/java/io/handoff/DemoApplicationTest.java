package io.handoff;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.micrometer.metrics.test.autoconfigure.AutoConfigureMetrics;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application behind a port of its own, with the people of the demo, without their history and without the job executor. All
 * classes with this annotation share one application; each finds the database as it was after the start, and the clock real.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000",
            "camunda.bpm.job-execution.enabled=false",
            "handoff.demo=true",
            "handoff.demo-history=false"
        })
@AutoConfigureMetrics
@Import(DatabaseSnapshot.class)
@TestExecutionListeners(
        listeners = DatabaseSnapshot.RestoredBeforeEachClass.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface DemoApplicationTest {}
