package io.handoff.activity;

import static io.handoff.jdbc.Columns.instant;
import static java.time.ZoneOffset.UTC;

import io.handoff.input.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was told later about logged activities. */
@Repository
@RequiredArgsConstructor
class ActivityCorrections {

    private static final Comparator<Activity> IN_ORDER =
            Comparator.comparing(Activity::occurredAt).thenComparing(Activity::id);

    private final JdbcClient jdbc;

    private record Told(String value, Instant at) {}

    void add(String activityId, ActivityUpdate update) {
        update.values()
                .forEach((field, value) -> jdbc.sql("""
                        insert into activity_correction (id, activity_id, field, new_value, happened_at, received_at)
                        values (:id, :activity, :field, :value, :at, :receivedAt)""")
                        .param("id", UUID.randomUUID().toString())
                        .param("activity", activityId)
                        .param("field", field.name())
                        .param("value", value, java.sql.Types.VARCHAR)
                        .param("at", update.at().atOffset(UTC))
                        .param("receivedAt", update.receivedAt().atOffset(UTC))
                        .update());
    }

    /** The contact's activities as they are told now, in the order they happened. */
    List<Activity> latest(String contactId, List<Activity> logged) {
        if (logged.isEmpty()) {
            return logged;
        }
        var told = told(contactId);
        if (told.isEmpty()) {
            return logged;
        }
        var result = new ArrayList<>(logged.stream()
                .map(activity -> corrected(activity, told.getOrDefault(activity.id(), Map.of())))
                .toList());
        result.sort(IN_ORDER);
        return result;
    }

    private Map<String, Map<ActivityField, Told>> told(String contactId) {
        var told = new HashMap<String, Map<ActivityField, Told>>();
        jdbc.sql("""
                        select c.activity_id, c.field, c.new_value, c.happened_at from activity_correction c
                        join activity a on a.id = c.activity_id where a.contact_id = ?
                        order by c.happened_at, c.received_at, c.id""").param(contactId).query(row -> {
            told.computeIfAbsent(row.getString("activity_id"), id -> new EnumMap<>(ActivityField.class))
                    .put(
                            ActivityField.valueOf(row.getString("field")),
                            new Told(row.getString("new_value"), instant(row, "happened_at")));
        });
        return told;
    }

    private static Activity corrected(Activity as, Map<ActivityField, Told> told) {
        var values = new Values(told);
        var deleted = told.get(ActivityField.DELETED);
        return new Activity(
                as.id(),
                as.contactId(),
                values.required(ActivityField.KIND, as.kind()),
                values.required(ActivityField.DIRECTION, as.direction()),
                values.of(ActivityField.OUTCOME, as.outcome()),
                values.has(ActivityField.DURATION) ? values.duration() : as.duration(),
                EmailAddress.toLookUp(values.of(ActivityField.BY, as.repEmail())),
                Boolean.parseBoolean(values.of(ActivityField.AUTOMATED, String.valueOf(as.automated()))),
                Instant.parse(values.required(
                        ActivityField.OCCURRED_AT, as.occurredAt().toString())),
                as.receivedAt(),
                deleted == null || !Boolean.parseBoolean(deleted.value()) ? null : deleted.at());
    }

    private record Values(Map<ActivityField, Told> told) {

        boolean has(ActivityField field) {
            return told.containsKey(field);
        }

        String of(ActivityField field, String logged) {
            return has(field) ? told.get(field).value() : logged;
        }

        /** A cleared value leaves the one that was logged. */
        String required(ActivityField field, String logged) {
            var value = of(field, logged);
            return value == null ? logged : value;
        }

        Integer duration() {
            var value = told.get(ActivityField.DURATION).value();
            return value == null ? null : Integer.valueOf(value);
        }
    }
}
