package io.handoff.reporting.counters;

import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import io.handoff.deal.DealChanged;
import io.handoff.mql.MqlChanged;
import io.handoff.mql.MqlsOfContactChanged;
import io.handoff.reporting.counters.PendingChanges.Change;
import io.handoff.reporting.counters.PendingChanges.Kind;
import io.handoff.sla.ClockEntryRecorded;
import java.util.LinkedHashSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Collects the MQLs, deals and contacts a transaction changes and inserts them into {@code funnel_change} right before commit. */
@Component
@RequiredArgsConstructor
class ChangeRecorder {

    private final PendingChanges changes;

    @EventListener
    void on(MqlChanged changed) {
        note(Kind.MQL, changed.mqlId());
    }

    @EventListener
    void on(ClockEntryRecorded written) {
        note(Kind.MQL, written.mqlId());
    }

    @EventListener
    void on(DealChanged changed) {
        note(Kind.DEAL, changed.dealId());
    }

    @EventListener
    void on(MqlsOfContactChanged changed) {
        note(Kind.CONTACT, changed.contactId());
    }

    @EventListener
    void on(ContactMerged merged) {
        note(Kind.CONTACT, merged.survivorId());
    }

    /** The change is recorded under the anonymous id; changes under the contact's former ids are deleted. */
    @EventListener
    void on(ContactErased erased) {
        changes.forget(erased.ids());
        note(Kind.CONTACT, erased.anonymousId());
    }

    private void note(Kind kind, String ref) {
        var change = new Change(kind, ref);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            gathered().add(change);
        } else {
            changes.add(Set.of(change));
        }
    }

    private Gathered gathered() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Gathered.class::isInstance)
                .map(Gathered.class::cast)
                .filter(gathered -> gathered.isOf(this))
                .findFirst()
                .orElseGet(() -> {
                    var fresh = new Gathered();
                    TransactionSynchronizationManager.registerSynchronization(fresh);
                    return fresh;
                });
    }

    private final class Gathered implements TransactionSynchronization {

        private final Set<Change> noted = new LinkedHashSet<>();
        private boolean written;

        boolean isOf(ChangeRecorder other) {
            return ChangeRecorder.this == other;
        }

        void add(Change change) {
            if (noted.add(change) && written) {
                changes.add(Set.of(change));
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            changes.add(noted);
            written = true;
        }
    }
}
