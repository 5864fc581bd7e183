package io.handoff.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** During an import, records the contacts whose wait ends with new company data instead of continuing their handoffs. */
@Component
public class ImportHold {

    private final ThreadLocal<Map<String, Set<String>>> noted = new ThreadLocal<>();

    /** @param waiting contacts whose wait these facts would end: contact id → changed fields */
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

    /** Whether the contact was recorded only; false = outside an import, continue its handoff now. */
    public boolean notes(String contactId, Set<String> fields) {
        var waiting = noted.get();
        if (waiting == null) {
            return false;
        }
        waiting.computeIfAbsent(contactId, id -> new TreeSet<>()).addAll(fields);
        return true;
    }
}
