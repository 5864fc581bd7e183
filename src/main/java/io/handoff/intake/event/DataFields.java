package io.handoff.intake.event;

import io.handoff.contact.CompanyField;
import io.handoff.contact.ContactField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that each event type may have in its data. Other fields are ignored and named in the answer. */
public final class DataFields {

    private static final Set<String> DEAL =
            Set.of("contactIds", "primaryContactId", "name", "amount", "currency", "by", "reason", "status");
    private static final Set<String> CONTACT =
            plus(Arrays.stream(ContactField.values()).map(ContactField::key), "company", "stage");
    private static final Set<String> COMPANY =
            plus(Arrays.stream(CompanyField.values()).map(CompanyField::key));

    private static final int SIMILAR = 2;
    private static final int MAX_NAMED = 5;
    private static final int MAX_NAME_LENGTH = 60;

    private DataFields() {}

    /** A sentence that names the unknown fields; empty when there are none. */
    public static Optional<String> unknownIn(IncomingEvent event) {
        var data = event.data().values();
        var unknown = new ArrayList<>(sentences("", data.keySet(), of(event.type())));
        if (data.get("company") instanceof Map<?, ?> company && event.type().equals("contact.upserted")) {
            unknown.addAll(sentences("company.", company.keySet(), COMPANY));
        }
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        var more = unknown.size() > MAX_NAMED ? " and %d more".formatted(unknown.size() - MAX_NAMED) : "";
        return Optional.of(
                unknown.stream().limit(MAX_NAMED).collect(Collectors.joining(", ", "not known and ignored: ", more)));
    }

    private static Set<String> of(String type) {
        return switch (type) {
            case "contact.upserted" -> CONTACT;
            case "engagement.recorded" -> Set.of("kind", "detail", "email");
            case "activity.logged" ->
                Set.of("activityId", "kind", "direction", "outcome", "duration", "by", "automated");
            case "activity.updated" ->
                Set.of("activityId", "kind", "direction", "outcome", "duration", "by", "automated", "occurredAt");
            case "activity.deleted" -> Set.of("activityId");
            case "decision.made" -> Set.of("decision", "reason", "note", "by");
            case "contact.merged", "contact.unmerged" -> Set.of("mergedIds");
            case "deal.created", "deal.updated", "deal.won", "deal.lost", "deal.deleted" -> DEAL;
            default -> Set.of();
        };
    }

    private static List<String> sentences(String prefix, Collection<?> received, Set<String> known) {
        return received.stream()
                .map(String::valueOf)
                .filter(name -> !known.contains(name))
                .map(name -> "'" + prefix + shortened(name) + "'"
                        + similar(name, known)
                                .map(meant -> " (is '" + prefix + meant + "' meant?)")
                                .orElse(""))
                .toList();
    }

    private static Optional<String> similar(String name, Set<String> known) {
        return name.length() > MAX_NAME_LENGTH
                ? Optional.empty()
                : known.stream()
                        .filter(one -> distance(name.toLowerCase(Locale.ROOT), one.toLowerCase(Locale.ROOT))
                                <= Math.min(SIMILAR, one.length() / 2))
                        .min(Comparator.comparingInt(one -> distance(name, one)));
    }

    /** Levenshtein distance: the number of letters to add, remove or replace. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private static String shortened(String name) {
        return name.length() > MAX_NAME_LENGTH ? name.substring(0, MAX_NAME_LENGTH) + "…" : name;
    }

    private static Set<String> plus(Stream<String> fields, String... others) {
        return Stream.concat(fields, Stream.of(others)).collect(Collectors.toUnmodifiableSet());
    }
}
