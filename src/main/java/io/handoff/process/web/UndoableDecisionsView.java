package io.handoff.process.web;

import io.handoff.mql.MqlStatus;
import java.time.Instant;
import java.util.List;

/**
 * Decisions that can be undone, for the person who made them.
 *
 * @param asOf the application's time, by which {@code undoUntil} counts
 */
record UndoableDecisionsView(Instant asOf, List<Undoable> decisions) {

    /**
     * @param reason label of the reject reason; absent for an acceptance
     */
    record Undoable(String mqlId, String name, MqlStatus decision, String reason, Instant undoUntil) {}
}
