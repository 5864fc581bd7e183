package io.handoff.reporting.counters;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Numbers by name, without zeros; stored as text: {@code name=number}, separated by spaces. */
final class NamedCounts {

    private final Map<String, Long> numbers = new TreeMap<>();

    static String name(String counter, String detail) {
        return detail == null ? counter : counter + "/" + URLEncoder.encode(detail, StandardCharsets.UTF_8);
    }

    static String detailOf(String name) {
        return URLDecoder.decode(name.substring(name.indexOf('/') + 1), StandardCharsets.UTF_8);
    }

    static NamedCounts parse(String text) {
        var counts = new NamedCounts();
        var at = 0;
        while (at < text.length()) {
            var equals = text.indexOf('=', at);
            var end = text.indexOf(' ', equals);
            end = end < 0 ? text.length() : end;
            counts.numbers.put(text.substring(at, equals), Long.parseLong(text, equals + 1, end, 10));
            at = end + 1;
        }
        return counts;
    }

    void add(String name, long number) {
        numbers.compute(name, (known, before) -> {
            var sum = Math.addExact(before == null ? 0 : before, number);
            return sum == 0 ? null : sum;
        });
    }

    void add(NamedCounts others) {
        others.numbers.forEach(this::add);
    }

    long get(String name) {
        return numbers.getOrDefault(name, 0L);
    }

    Map<String, Long> all() {
        return numbers;
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedCounts counts && numbers.equals(counts.numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        numbers.forEach((name, number) ->
                text.append(text.isEmpty() ? "" : " ").append(name).append('=').append(number));
        return text.toString();
    }
}
