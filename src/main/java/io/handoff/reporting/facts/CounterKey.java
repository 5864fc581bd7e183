package io.handoff.reporting.facts;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a cell counts.
 *
 * @param team {@value #ALL} = of all teams; a name is written as {@link #named} does
 * @param item of the split; '' for none
 */
record CounterKey(Axis axis, Split split, String team, String source, LocalDate week, String item) {

    static final String ALL = "*";

    /** A source may be called anything, also what means all of them. */
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
