package io.handoff.intake.imports.store;

import io.handoff.intake.imports.mapping.ColumnMapping;
import io.handoff.intake.imports.mapping.FileLayout;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One uploaded file and its progress.
 *
 * @param work the job that is running; null when none is
 * @param cursor number of the last processed line; {@code worked} counts the processed lines
 * @param checked whether the forecast belongs to the present mapping
 * @param toRelease held contacts still to be released
 * @param counts as JSON after the lines were purged, else null
 * @param trouble why the job has stopped; null when it has not
 */
public record ContactImport(
        String id,
        String fileName,
        String fileHash,
        String charset,
        char delimiter,
        List<String> header,
        ColumnMapping mapping,
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

    public enum Status {
        /** Uploaded, not loaded; its mapping can change. */
        DRAFT,
        LOADING,
        LOADED,
        /** Discarded before it was loaded. */
        DROPPED
    }

    public enum Work {
        CHECK,
        LOAD,
        RELEASE
    }

    public FileLayout layout() {
        return new FileLayout(header, delimiter, mapping);
    }

    public boolean isDraft() {
        return status == Status.DRAFT;
    }

    public boolean isPurged() {
        return purgedAt != null;
    }

    /** Lines per second of the running or last job; 0 while unknown. */
    public long speed(Instant now) {
        if (workBeganAt == null || worked == 0) {
            return 0;
        }
        var spent = Duration.between(workBeganAt, work != null || workEndedAt == null ? now : workEndedAt);
        return Math.round(worked * 1000.0 / Math.max(spent.toMillis(), 1));
    }
}
