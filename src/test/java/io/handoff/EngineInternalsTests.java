package io.handoff;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Internal classes of the engine change without notice, so each class of ours that uses them has its reason here. */
class EngineInternalsTests {

    private static final Map<String, String> REASONS = Map.ofEntries(
            entry("access.Identities", "a user with a password that is hashed already"),
            entry("access.engine.EngineRestConfiguration", "/engine-rest on Spring Boot 4, which the starter lacks"),
            entry("access.engine.NestedExpressionGuard", "expressions inside stored filters, before a query runs"),
            entry("access.engine.RefusalPlugin", "serialized objects as variables, refused in every command"),
            entry("access.login.GuardedLogins", "attempts at every door, where the engine checks a password"),
            entry("access.login.GuardedLoginsPlugin", "the same"),
            entry("access.login.SignIn", "the same"),
            entry("access.security.WebappSessionFilter", "the session of the web applications"),
            entry("access.rights.MyTeams", "the signed-in person: the public method returns an internal type"),
            entry("engine.AsApplication", "the same"),
            entry("decision.DryRunDecisions", "a DMN engine that writes nothing"),
            entry("decision.feel.FastFeel", "the interface that FEEL implements"),
            entry("decision.feel.FastFeelFactory", "the same"),
            entry("decision.table.DecisionListener", "the execution that asks a table"),
            entry("decision.table.EvaluatedDecision", "the inputs of a table that no row matched"),
            entry("decision.table.Feel", "FEEL outside a table"),
            entry("engine.settings.ContactLockInterceptor", "the order of locks, before a command runs"),
            entry("engine.settings.EngineHealth", "whether the job executor runs"),
            entry("engine.settings.FailedJobs", "the text of a failed job"),
            entry("engine.settings.FormFields", "the fields of a deployed form"),
            entry("engine.settings.FormFieldsInterceptor", "which variables a task takes"),
            entry("engine.settings.HandoffEngine", "the plug-in point of the engine's configuration"),
            entry("engine.settings.IncidentPublisher", "when an incident opens"),
            entry("engine.settings.LeanHistory", "what history keeps"),
            entry("engine.settings.StableResourceNames", "names of deployed files"),
            entry("engine.timer.BusinessTimers", "timers in working time"),
            entry("engine.timer.EngineClock", "one clock for both"),
            entry("engine.timer.ScheduleTimers", "recurring timers in a team's zone"),
            entry("process.CurrentPerson", "the signed-in person, as above"),
            entry("process.instance.HandoffInstances", "the business key of a running instance"),
            entry("process.task.UserTaskParseListener", "one listener at every user task"),
            entry("replay.MovedClock", "the engine's clock, moved"));

    @Test
    void whoever_uses_internals_of_the_engine_has_a_reason() {
        var users = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("io.handoff").stream()
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .map(used -> used.getTargetClass().getPackageName())
                                .anyMatch(used -> used.startsWith("org.camunda.") && used.contains(".impl")))
                        .map(type -> type.getName().replaceFirst("\\$.*", "").replaceFirst("io\\.handoff\\.", ""))
                        .collect(Collectors.toSet());

        assertThat(users)
                .as("use the engine's public API, or give the reason why it is not enough")
                .containsExactlyInAnyOrderElementsOf(REASONS.keySet());
    }
}
