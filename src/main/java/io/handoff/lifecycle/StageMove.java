package io.handoff.lifecycle;

import java.time.Instant;

/**
 * One entry of a contact's stage history.
 *
 * @param skipped set by hand past intermediate stages, which have no entry and no timestamp
 */
public record StageMove(
        String contactId,
        Stage fromStage,
        Stage toStage,
        Instant movedAt,
        String movedBy,
        String reason,
        boolean implied,
        boolean byHand,
        boolean skipped) {}
