package io.handoff.reporting.counters;

import io.handoff.reporting.facts.WeekBasis;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The key of a counter.
 *
 * @param team {@value #ALL} = all teams
 * @param source {@value #ALL} = all sources; a name is escaped by {@link #named}
 * @param item value of the split; '' for none
 */
record CounterKey(WeekBasis axis, CounterDimension split, String team, String source, LocalDate week, String item) {

    static final String ALL = "*";

    /** Escapes a source name that starts with {@value #ALL}. */
    static String named(String name) {
        return name.startsWith(ALL) ? ALL + name : name;
    }

    static String nameOf(String written) {
        return written.startsWith(ALL) ? written.substring(1) : written;
    }

    UUID id() {
        var text = String.join("\u001f", axis.name(), split.name(), team, source, week.toString(), item);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
