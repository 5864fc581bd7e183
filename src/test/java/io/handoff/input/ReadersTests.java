package io.handoff.input;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each reader is the only one of its kind: nobody else turns text into a number, a boolean, an instant or a currency. */
class ReadersTests {

    private static final Map<Class<?>, Set<String>> PARSING = Map.of(
            BigDecimal.class, Set.of("<init>"),
            Integer.class, Set.of("parseInt", "valueOf"),
            Long.class, Set.of("parseLong", "valueOf"),
            Double.class, Set.of("parseDouble", "valueOf"),
            Boolean.class, Set.of("parseBoolean", "valueOf"),
            Instant.class, Set.of("parse"),
            LocalDate.class, Set.of("parse"),
            LocalDateTime.class, Set.of("parse"),
            OffsetDateTime.class, Set.of("parse"),
            Currency.class, Set.of("getInstance"));

    /** Who else parses text, and why that is not a value which an event, a file, a form or a command tells. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            entry("io.handoff.assignment.TurnCredits", "a column that we wrote ourselves"),
            entry("io.handoff.activity.ActivityCorrections", "a column that we wrote ourselves"),
            entry("io.handoff.assignment.Weights", "a column that we wrote ourselves"),
            entry(
                    "io.handoff.intake.envelope.EventTime",
                    "the time of an event, which CloudEvents reads in the notation of RFC 3339"),
            entry("io.handoff.notification.slack.RetryAfter", "a header of HTTP, in the notation of RFC 9110"),
            entry(
                    "io.handoff.organisation.PeopleSection",
                    "the organisation file, in the notation of YAML, each mistake with its line"),
            entry("io.handoff.engine.timer.RecurringSchedule", "a timer of a model"),
            entry("io.handoff.decision.feel.Literal", "a cell of a decision table, in FEEL"),
            entry("io.handoff.decision.feel.CellCondition", "a cell of a decision table, in FEEL"),
            entry("io.handoff.process.clock.HeldUpgrade", "a variable that we wrote ourselves"),
            entry("io.handoff.process.nurture.Nurture", "a constant"),
            entry("io.handoff.decision.table.CellText", "a cell of a decision table, in FEEL"),
            entry("io.handoff.decision.TableVersions", "a variable that we wrote ourselves"),
            entry("io.handoff.reporting.counters.NamedCounts", "a column that we wrote ourselves"),
            entry("io.handoff.reporting.facts.MatchedRules", "a column that we wrote ourselves"),
            entry("io.handoff.reporting.counters.CounterValues", "a column that we wrote ourselves"),
            entry("io.handoff.reporting.health.MoneyTable", "a key that we wrote ourselves"),
            entry(
                    "io.handoff.reporting.query.Weeks",
                    "the name of a week or day in an address, in the notation of ISO 8601"),
            entry("io.handoff.reporting.review.AnswerReview", "a day without a time, in the notation of ISO 8601"),
            entry("io.handoff.reporting.review.WriteReview", "the name of a week that we wrote ourselves"),
            entry("io.handoff.team.BusinessDuration", "a cell of a table or a setting, in the notation of ISO 8601"),
            entry("io.handoff.team.SpecialDays", "the organisation file, in the notation of ISO 8601"),
            entry("io.handoff.team.TimeRange", "the organisation file: hours of a day"));

    @Test
    void nobody_else_parses_what_is_told() {
        var parsing = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("io.handoff").stream()
                        .filter(type -> !type.getPackageName().equals("io.handoff.input"))
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(ReadersTests::parses)
                        .map(unit -> unit.getOwner().getFullName().replaceFirst("\\$.*", ""))
                        .collect(Collectors.toSet());

        assertThat(parsing)
                .as("read it with a reader of io.handoff.input, or give the reason why it is no told value")
                .containsExactlyInAnyOrderElementsOf(REASONS.keySet());
    }

    private static boolean parses(JavaCodeUnit unit) {
        return unit.getCallsFromSelf().stream().anyMatch(ReadersTests::parses)
                || unit.getMethodReferencesFromSelf().stream()
                        .anyMatch(reference -> isParsing(
                                reference.getTargetOwner().getFullName(),
                                reference.getName(),
                                List.of("java.lang.String")));
    }

    private static boolean parses(JavaCall<?> call) {
        var parameters = call.getTarget().getRawParameterTypes().stream()
                .map(type -> type.getFullName())
                .toList();
        return isParsing(call.getTargetOwner().getFullName(), call.getName(), parameters);
    }

    private static boolean isParsing(String owner, String name, List<String> parameters) {
        return !parameters.isEmpty()
                && Set.of("java.lang.String", "java.lang.CharSequence").contains(parameters.get(0))
                && PARSING.entrySet().stream()
                        .anyMatch(one -> one.getKey().getName().equals(owner)
                                && one.getValue().contains(name));
    }
}
