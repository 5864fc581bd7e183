package io.handoff.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * While a file is loaded, what it tells of a company sets none of its people going by itself: who would go on is noted for the one who
 * loads it.
 */
@Component
public class ImportHold {

    private final ThreadLocal<Map<String, Set<String>>> noted = new ThreadLocal<>();

    /** @param waiting contacts whose wait these facts would end: contact → changed fields */
    public record During<T>(T result, Map<String, Set<String>> waiting) {}

    public <T> During<T> during(Supplier<T> work) {
        var waiting = new LinkedHashMap<String, Set<String>>();
        noted.set(waiting);
        try {
            return new During<>(work.get(), waiting);
        } finally {
            noted.remove();
        }
    }

    /** Whether it is noted only; else the contact is to be told now. */
    public boolean notes(String contactId, Set<String> fields) {
        var waiting = noted.get();
        if (waiting == null) {
            return false;
        }
        waiting.computeIfAbsent(contactId, id -> new TreeSet<>()).addAll(fields);
        return true;
    }
}
