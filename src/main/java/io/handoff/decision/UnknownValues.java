package io.handoff.decision;

import io.handoff.activity.Activities;
import io.handoff.activity.Activity;
import io.handoff.contact.ProfileField;
import io.handoff.contact.ValueCounts;
import io.handoff.decision.table.DeployedTable.Column;
import io.handoff.decision.table.DeployedTables;
import io.handoff.input.CountryCodes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Values of contacts and outcomes of activities that no decision table lists; they match only the rows for "anything else". */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class UnknownValues {

    /**
     * One value that no table lists.
     *
     * @param field seniority, department, industry, country or outcome
     * @param value as received
     * @param contacts number of contacts with it
     * @param tables live decision tables that read the field and do not list the value; empty for a country
     * @param sentence what to do
     */
    public record UnknownValue(String field, String value, long contacts, List<String> tables, String sentence) {}

    private final ValueCounts told;
    private final DeployedTables tables;
    private final TranslateProfiles profiles;
    private final TableVersions tableVersions;
    private final Activities activities;
    private final ActivityOutcomes outcomes;

    /** A table's column that reads a field and has a list of values. */
    private record Asking(String table, Column column) {}

    /** By the live tables, most contacts first. */
    @Transactional(readOnly = true)
    public List<UnknownValue> all() {
        var profiles = Arrays.stream(ProfileField.values()).flatMap(this::of);
        return Stream.of(profiles, countries(), outcomesOfActivities())
                .flatMap(Function.identity())
                .sorted(Comparator.comparingLong(UnknownValue::contacts)
                        .reversed()
                        .thenComparing(UnknownValue::field)
                        .thenComparing(UnknownValue::value))
                .toList();
    }

    private Stream<UnknownValue> of(ProfileField field) {
        var versions = tableVersions.live();
        var asking = columnsAsking(field.key(), versions);
        var codes = profiles.in(versions);
        return told.of(field).entrySet().stream().flatMap(entry -> {
            var code = codes.of(field, entry.getKey());
            var without = asking.stream()
                    .filter(one -> !one.column().allowed().contains(code))
                    .map(Asking::table)
                    .toList();
            return without.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new UnknownValue(
                            field.key(), entry.getKey(), entry.getValue(), without, whatToDo(field, without)));
        });
    }

    private static String whatToDo(ProfileField field, List<String> without) {
        return "No list of %s has it: such contacts meet only the rows for anything else. Add it to a row of the table \"%s\"."
                .formatted(String.join(", ", without), field.table());
    }

    private Stream<UnknownValue> countries() {
        return told.ofCountry().entrySet().stream()
                .filter(entry -> !CountryCodes.isCountry(entry.getKey()))
                .map(entry -> new UnknownValue(
                        "country",
                        entry.getKey(),
                        entry.getValue(),
                        List.of(),
                        "It is no country we know: such contacts go where the routing table sends unknown territory."
                                + " Correct the contacts, or the system that sends the value."));
    }

    private Stream<UnknownValue> outcomesOfActivities() {
        return activities.outcomes().stream()
                .filter(logged ->
                        Activity.KINDS.contains(logged.kind()) && !outcomes.knows(logged.kind(), logged.outcome()))
                .map(logged -> new UnknownValue(
                        "outcome",
                        logged.outcome(),
                        logged.contacts(),
                        List.of(ActivityOutcomes.TABLE),
                        "No row of %s has it: such a %s counts as if it had no outcome. Add it to a row of this table."
                                .formatted(ActivityOutcomes.TABLE, logged.kind().toLowerCase(Locale.ROOT))));
    }

    private List<Asking> columnsAsking(String input, String versions) {
        return Arrays.stream(versions.split(" "))
                .map(entry -> entry.replaceFirst(":.*", ""))
                .flatMap(table -> tables.find(table, tableVersions.versionOf(table, versions)).stream())
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.input().equals(input)
                                && !column.allowed().isEmpty())
                        .map(column -> new Asking(table.key(), column)))
                .toList();
    }
}
