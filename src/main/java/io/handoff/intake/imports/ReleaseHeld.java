package io.handoff.intake.imports;

import io.handoff.contact.UnknownContact;
import io.handoff.engine.ConflictRetry;
import io.handoff.intake.imports.store.ContactImport;
import io.handoff.intake.imports.store.ImportFiles;
import io.handoff.intake.imports.store.ImportRows;
import io.handoff.intake.imports.store.ImportRows.Held;
import io.handoff.process.Handoffs;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Releases held contacts, one transaction each; their clocks start at the release. */
@Component
@RequiredArgsConstructor
class ReleaseHeld {

    private final ImportRows rows;
    private final ImportFiles files;
    private final Handoffs handoffs;
    private final ConflictRetry attempts;

    /** Returns whether there may be more to release. */
    boolean release(ContactImport file, int most) {
        var held = rows.held(file.id(), Math.min(most, file.toRelease()));
        held.forEach(one -> release(file.id(), one));
        return !held.isEmpty();
    }

    private void release(String importId, Held held) {
        try {
            attempts.run(() -> {
                var withSales = handoffs.release(held.contactId(), held.changed());
                settle(importId, held, withSales ? "RELEASED" : "NO_MORE");
            });
        } catch (UnknownContact gone) {
            attempts.run(() -> settle(importId, held, "NO_MORE"));
        } catch (AlreadyReleased done) {
            // another node released the contact; this transaction is rolled back
        }
    }

    private void settle(String importId, Held held, String how) {
        if (!rows.release(importId, held.line(), how)) {
            throw new AlreadyReleased();
        }
        files.releasedOne(importId);
    }

    private static final class AlreadyReleased extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
