package io.handoff.intake.imports;

import io.handoff.engine.ConflictRetry;
import io.handoff.engine.FailureTexts;
import io.handoff.intake.imports.apply.ImportForecast;
import io.handoff.intake.imports.row.FileFindings;
import io.handoff.intake.imports.row.LineFindings;
import io.handoff.intake.imports.store.ContactImport;
import io.handoff.intake.imports.store.ContactImport.Status;
import io.handoff.intake.imports.store.ContactImport.Work;
import io.handoff.intake.imports.store.ImportFiles;
import io.handoff.intake.imports.store.ImportJson;
import io.handoff.intake.imports.store.ImportLines;
import io.handoff.intake.imports.store.ImportReports;
import io.handoff.intake.imports.store.ImportRows;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs import jobs in batches, called by the process {@code contact-import}. Each batch is committed on its own. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final int LINES = 200;
    private static final int RELEASES = 50;

    private final ImportFiles files;
    private final ImportRows rows;
    private final ImportLines lines;
    private final ImportReports reports;
    private final ImportForecast forecast;
    private final LoadBatch loadBatch;
    private final ReleaseHeld releaseHeld;
    private final ConflictRetry attempts;
    private final FailureTexts texts;
    private final Clock clock;

    /** Processes the next lines; returns whether there are more. An error is stored for the page and thrown to the engine. */
    public boolean nextRows(String importId) {
        var file = files.find(importId).orElseThrow();
        try {
            if (file.work() != null && !work(file)) {
                attempts.run(() -> finish(importId));
            }
        } catch (RuntimeException e) {
            LOG.error("Import {} failed at line {}", importId, file.cursor(), e);
            attempts.run(() -> files.trouble(importId, texts.sentence(e)));
            throw e;
        }
        // in the engine's transaction: with the row locked, a new request for work finds the process waiting
        return files.lock(importId).orElseThrow().work() != null;
    }

    /** Deletes the lines after the retention time; returns whether contacts are still held, of which the ids stay. */
    public boolean purge(String importId) {
        var file = files.lock(importId).orElseThrow();
        var counts = reports.outcome(file);
        rows.blank(importId);
        if (counts.held() > 0) {
            return true;
        }
        files.purged(importId, ImportJson.write(counts), clock.instant());
        rows.delete(importId);
        if (file.isDraft()) {
            files.drop(importId);
        }
        return false;
    }

    private boolean work(ContactImport file) {
        if (file.cursor() == 0 && file.work() != Work.RELEASE) {
            attempts.run(() -> lines.saveFindings(file.id(), FileFindings.of(file.layout(), lines.of(file.id()))));
        }
        return switch (file.work()) {
            case CHECK -> check(file);
            case LOAD -> loadBatch.load(file, LINES);
            case RELEASE -> releaseHeld.release(file, RELEASES);
        };
    }

    private boolean check(ContactImport file) {
        var kept = rows.after(file.id(), file.cursor(), LINES);
        if (kept.isEmpty()) {
            return false;
        }
        var batch = kept.stream().map(ImportRows.Kept::line).toList();
        var before = rows.contactsUpTo(file.id(), file.cursor());
        var seen = forecast.of(file.layout(), batch, findings(kept), before, file.uploadedBy());
        attempts.run(() -> {
            var last = batch.get(batch.size() - 1).number();
            if (files.advance(file.id(), file.cursor(), last, batch.size())) {
                rows.saveForecast(file.id(), seen);
                seen.forEach(row -> row.colleagues()
                        .forEach((contact, prospect) ->
                                rows.wait(file.id(), contact, Set.of(), "WOULD", prospect.teamId())));
            }
        });
        return true;
    }

    private static Map<Integer, LineFindings> findings(List<ImportRows.Kept> kept) {
        var findings = new HashMap<Integer, LineFindings>();
        kept.forEach(one -> findings.put(one.line().number(), one.findings()));
        return findings;
    }

    private void finish(String importId) {
        var file = files.lock(importId).orElseThrow();
        var now = clock.instant();
        var loaded = file.work() == Work.LOAD;
        files.finish(
                importId,
                loaded ? Status.LOADED : file.status(),
                file.checked() || file.work() == Work.CHECK,
                loaded ? now : file.loadedAt(),
                now);
    }
}
