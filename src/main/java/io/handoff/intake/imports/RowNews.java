package io.handoff.intake.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a line tells, read.
 *
 * @param contactId null when the line names none
 * @param data as an event {@code contact.upserted} tells it
 * @param stage in upper case, or null
 * @param engagement kind and instant, or null
 * @param modifiedAt when the file says that this was true; null when it does not
 */
record RowNews(
        int line,
        String contactId,
        String email,
        Map<String, Object> data,
        String stage,
        boolean unsubscribed,
        Engaged engagement,
        Instant modifiedAt,
        List<Problem> problems,
        List<String> notes) {

    /** @param told the words of the file */
    record Engaged(String kind, String told, Instant at) {}

    boolean isBroken() {
        return !problems.isEmpty();
    }

    Optional<Instant> time() {
        return Optional.ofNullable(modifiedAt);
    }
}
