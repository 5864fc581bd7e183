package io.handoff.contact.upsert;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Applies new values to stored fields: absent keeps, null clears, values older than the field's last write are ignored. */
final class FieldMerge {

    private FieldMerge() {}

    static <F> Map<F, Object> merge(
            F[] fields, Function<F, Object> known, Map<F, Object> received, Predicate<F> isNews, Consumer<F> onChange) {
        var values = new HashMap<F, Object>();
        for (var field : fields) {
            var value = known.apply(field);
            if (received.containsKey(field) && isNews.test(field) && !Objects.equals(value, received.get(field))) {
                value = received.get(field);
                onChange.accept(field);
            }
            values.put(field, value);
        }
        return values;
    }
}
