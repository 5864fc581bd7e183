package io.handoff.intake.imports;

import io.handoff.contact.Contacts;
import io.handoff.engine.ConflictRetry;
import io.handoff.input.TimeLimits;
import io.handoff.intake.Inbox;
import io.handoff.intake.imports.apply.ApplyRow;
import io.handoff.intake.imports.apply.DryRunTransaction;
import io.handoff.intake.imports.apply.RowStage;
import io.handoff.intake.imports.row.RowReader;
import io.handoff.intake.imports.row.RowResult.Outcome;
import io.handoff.intake.imports.store.ContactImport;
import io.handoff.intake.imports.store.ImportFiles;
import io.handoff.intake.imports.store.ImportRows;
import io.handoff.intake.imports.store.ImportRows.Held;
import io.handoff.intake.imports.store.ImportRows.Kept;
import io.handoff.process.Handoffs;
import io.handoff.process.QualificationForecast;
import io.handoff.process.QualificationForecast.Prospect;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Loads a batch of lines in three steps: apply them, find out who would become an MQL (rolled back), then hold those contacts and notify
 * the handoffs of the others. After a crash it resumes at any step; lines already applied are skipped.
 */
@Component
@RequiredArgsConstructor
class LoadBatch {

    private static final String OTHER_NODE = "Another node has loaded these lines; this one continues after them";

    private final ImportRows rows;
    private final ImportFiles files;
    private final ApplyRow applyRow;
    private final QualificationForecast forecast;
    private final DryRunTransaction dryRun;
    private final ConflictRetry attempts;
    private final Contacts contacts;
    private final Handoffs handoffs;
    private final Inbox inbox;
    private final TimeLimits times;
    private final Clock clock;

    /** Returns whether there were lines left. */
    boolean load(ContactImport file, int most) {
        // repeated for the previous batch, because the node may have been killed before this step
        inbox.contactsArrived(rows.createdBefore(file.id(), file.cursor(), most));
        var applied = apply(file, most);
        if (applied.isEmpty()) {
            return false;
        }
        var prospects = dryRun.of(() -> prospects(file, applied));
        attempts.run(() -> settle(file, applied, prospects));
        return true;
    }

    /**
     * One transaction per line, as for an event, so that other transactions wait for one line at most and two files with the same contacts
     * do not block each other. Returns all lines of the batch in their present state.
     */
    private List<Kept> apply(ContactImport file, int most) {
        var toApply = rows.after(file.id(), file.cursor(), most).stream()
                .filter(LoadBatch::isToApply)
                .map(kept -> kept.line().number())
                .toList();
        toApply.forEach(line -> attempts.run(() -> applyLine(file, line)));
        return rows.after(file.id(), file.cursor(), most);
    }

    /** The lock lets one node at a time apply a line; the other skips it. */
    private void applyLine(ContactImport file, int line) {
        if (files.lock(file.id()).orElseThrow().cursor() != file.cursor()) {
            throw new IllegalStateException(OTHER_NODE);
        }
        rows.after(file.id(), line - 1, 1).stream().filter(LoadBatch::isToApply).forEach(kept -> apply(file, kept));
    }

    private void apply(ContactImport file, Kept kept) {
        var now = clock.instant();
        var row = RowReader.read(file.layout(), times.asOf(now), kept.line()).with(kept.findings());
        var result = applyRow.apply(row, file.mapping().ids(), kept.findings(), now, file.uploadedBy());
        if (result.changed().contains("unsubscribed")) {
            handoffs.unsubscribed(result.contactId());
        }
        rows.saveOutcome(file.id(), result);
        result.waiting().forEach((contact, fields) -> rows.wait(file.id(), contact, fields, "WAITS", null));
    }

    private static boolean isToApply(Kept kept) {
        return kept.outcome() == null;
    }

    /** Line → the MQL its contact would become. */
    private Map<Integer, Prospect> prospects(ContactImport file, List<Kept> lines) {
        var prospects = new HashMap<Integer, Prospect>();
        lines.stream().filter(LoadBatch::didSomething).forEach(kept -> {
            var news = RowReader.read(file.layout(), times.asOf(clock.instant()), kept.line());
            if (!RowStage.isWithSales(news.stage())) {
                prospect(kept.contactId(), kept.changed())
                        .ifPresent(prospect -> prospects.put(kept.line().number(), prospect));
            }
        });
        rows.waiting(file.id())
                .forEach(waiting -> prospect(waiting.contactId(), waiting.changed())
                        .ifPresent(prospect -> prospects.put(waiting.line(), prospect)));
        return prospects;
    }

    private Optional<Prospect> prospect(String contactId, Set<String> changed) {
        return contacts.find(contactId).flatMap(contact -> forecast.of(contact.id(), changed));
    }

    private void settle(ContactImport file, List<Kept> lines, Map<Integer, Prospect> prospects) {
        for (var kept : lines) {
            var prospect = prospects.get(kept.line().number());
            if (prospect != null) {
                rows.hold(file.id(), kept.line().number(), kept.contactId(), prospect.teamId());
            } else if (Outcome.UPDATED.name().equals(kept.outcome())) {
                tell(kept.contactId(), kept.changed());
            }
        }
        rows.waiting(file.id()).forEach(waiting -> settle(file.id(), waiting, prospects.get(waiting.line())));
        var last = lines.get(lines.size() - 1).line().number();
        if (!files.advance(file.id(), file.cursor(), last, lines.size())) {
            throw new IllegalStateException(OTHER_NODE);
        }
    }

    /** Holds a colleague who would become an MQL; notifies the handoff of any other. */
    private void settle(String importId, Held waiting, Prospect prospect) {
        if (prospect == null) {
            rows.deleteLine(importId, waiting.line());
            tell(waiting.contactId(), waiting.changed());
        } else {
            rows.hold(importId, waiting.line(), waiting.contactId(), prospect.teamId());
        }
    }

    private void tell(String contactId, Set<String> changed) {
        contacts.find(contactId).ifPresent(contact -> handoffs.contactChanged(contact.id(), changed, clock.instant()));
    }

    private static boolean didSomething(Kept kept) {
        return kept.contactId() != null
                && (Outcome.CREATED.name().equals(kept.outcome())
                        || Outcome.UPDATED.name().equals(kept.outcome()));
    }
}
