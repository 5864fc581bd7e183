package io.handoff.intake.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One uploaded file.
 *
 * @param work what the engine does with it now; null when nothing
 * @param cursor the last line that is worked, and {@code worked} how many that were
 * @param checked there is a forecast for the present mapping
 * @param toRelease how many held contacts are still to be let go
 * @param counts as JSON once the lines are gone, else null
 * @param trouble why the work stands still; null when it does not
 */
record ContactImport(
        String id,
        String fileName,
        String fileHash,
        String charset,
        char delimiter,
        List<String> header,
        Mapping mapping,
        int lines,
        Status status,
        Work work,
        int cursor,
        int worked,
        Instant workBeganAt,
        Instant workEndedAt,
        boolean checked,
        int toRelease,
        String uploadedBy,
        Instant uploadedAt,
        Instant loadedAt,
        Instant purgedAt,
        String counts,
        String trouble) {

    enum Status {
        /** Uploaded and not loaded: its mapping may change. */
        DRAFT,
        LOADING,
        LOADED,
        /** Thrown away before it was loaded. */
        DROPPED
    }

    enum Work {
        CHECK,
        LOAD,
        RELEASE
    }

    FileLayout layout() {
        return new FileLayout(header, delimiter, mapping);
    }

    boolean isDraft() {
        return status == Status.DRAFT;
    }

    boolean isPurged() {
        return purgedAt != null;
    }

    /** Lines per second of the present or the last work; 0 before there is anything to say. */
    long speed(Instant now) {
        if (workBeganAt == null || worked == 0) {
            return 0;
        }
        var spent = Duration.between(workBeganAt, work != null || workEndedAt == null ? now : workEndedAt);
        return Math.round(worked * 1000.0 / Math.max(spent.toMillis(), 1));
    }
}
