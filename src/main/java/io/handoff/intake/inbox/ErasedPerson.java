package io.handoff.intake.inbox;

import io.handoff.intake.event.EventData;
import io.handoff.intake.event.IncomingEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The ids and addresses of an erased contact; finds and removes them in events.
 *
 * @param ids present and former
 * @param emails every known address
 */
record ErasedPerson(Set<String> ids, Collection<String> emails) {

    private static final List<String> LISTS = List.of("contactIds", "mergedIds");
    private static final int LONG_ENOUGH_TO_MEAN_IT = 6;

    List<String> names() {
        return Stream.concat(ids.stream(), emails.stream()).toList();
    }

    boolean isNamedIn(IncomingEvent event) {
        return isAbout(event)
                || !without(event.data().values()).equals(event.data().values());
    }

    private boolean isAbout(IncomingEvent event) {
        return !event.type().startsWith("deal.") && ids.contains(event.subject());
    }

    boolean isAwaitedAs(String awaited) {
        return ids.stream().anyMatch(id -> awaited.equals("contact:" + id) || awaited.equals("mql:" + id));
    }

    /** The event's data without this person; empty when no other contact remains in it. */
    Optional<EventData> leftOf(IncomingEvent event) {
        if (isAbout(event)) {
            return Optional.empty();
        }
        var rest = without(event.data().values());
        var nobodyLeft = LISTS.stream()
                .anyMatch(list -> event.data().values().get(list) instanceof Collection<?> all
                        && !all.isEmpty()
                        && rest.get(list) instanceof Collection<?> left
                        && left.isEmpty());
        return nobodyLeft ? Optional.empty() : Optional.of(new EventData(rest));
    }

    private Map<String, Object> without(Map<String, Object> values) {
        var rest = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> rest.put(name, without(value)));
        return rest;
    }

    private Object without(Object value) {
        if (value instanceof Collection<?> all) {
            return all.stream().filter(each -> !isNamedIn(each)).toList();
        }
        return isNamedIn(value) ? null : value;
    }

    private boolean isNamedIn(Object value) {
        if (value == null) {
            return false;
        }
        var text = value.toString().toLowerCase(Locale.ROOT);
        return ids.contains(value.toString())
                || names().stream()
                        .filter(name -> name.length() >= LONG_ENOUGH_TO_MEAN_IT)
                        .anyMatch(name -> text.contains(name.toLowerCase(Locale.ROOT)));
    }
}
