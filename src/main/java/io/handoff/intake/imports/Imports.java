package io.handoff.intake.imports;

import static io.handoff.engine.MessageNames.IMPORT_WORK_REQUESTED;

import io.handoff.engine.RefusedByRule;
import io.handoff.engine.SmallProcesses;
import io.handoff.intake.csv.CsvFile;
import io.handoff.intake.imports.mapping.ColumnMapping;
import io.handoff.intake.imports.store.ContactImport;
import io.handoff.intake.imports.store.ContactImport.Status;
import io.handoff.intake.imports.store.ContactImport.Work;
import io.handoff.intake.imports.store.ImportAudit;
import io.handoff.intake.imports.store.ImportAudit.Action;
import io.handoff.intake.imports.store.ImportFiles;
import io.handoff.intake.imports.store.ImportRows;
import io.handoff.intake.imports.store.RememberedMappings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people and programs can do with a file of contacts. {@link ImportWork} does the work in the background. */
@Component
@Transactional
@RequiredArgsConstructor
public class Imports {

    private static final int NEWEST = 50;

    private final ImportFiles files;
    private final ImportRows rows;
    private final ImportAudit audit;
    private final RememberedMappings remembered;
    private final SmallProcesses processes;
    private final ImportSettings settings;
    private final Clock clock;

    /**
     * Stores the lines of a file; contacts are not created yet.
     *
     * @param again accept a file that was uploaded before
     * @throws UploadedBefore for such a file without {@code again}
     */
    public ContactImport keep(CsvFile csv, ColumnMapping mapping, byte[] bytes, String name, boolean again, String by) {
        var hash = RememberedMappings.sha256(bytes);
        files.findByHash(hash).filter(known -> !again).ifPresent(known -> {
            throw new UploadedBefore(known);
        });
        var known = files.findByHash(hash).isPresent();
        var file = draft(csv, mapping, hash, shortName(name), by);
        try {
            files.insert(file, !known);
        } catch (DuplicateKeyException atTheSameMoment) {
            throw new UploadedBefore(null);
        }
        rows.insert(file.id(), csv.lines());
        audit.note(file.id(), by, Action.UPLOADED, "%s, %,d lines".formatted(file.fileName(), file.lines()));
        processes.start(
                "contact-import",
                file.id(),
                Map.of("importId", file.id(), "keepFor", settings.keepFor().toString()));
        return file;
    }

    /** As {@link #keep}, and starts loading. */
    public ContactImport keepAndLoad(
            CsvFile csv, ColumnMapping mapping, byte[] bytes, String name, boolean again, String by) {
        var file = keep(csv, mapping, bytes, name, again, by);
        load(file.id(), by);
        return file;
    }

    @Transactional(readOnly = true)
    public List<ContactImport> newest() {
        return files.newest(NEWEST);
    }

    @Transactional(readOnly = true)
    public ContactImport find(String id) {
        return files.find(id).orElseThrow(() -> new UnknownImport(id));
    }

    /** Stores the mapping and starts a check of what the file would do. */
    public void check(String id, ColumnMapping mapping, String by) {
        var file = idle(id);
        if (!file.isDraft()) {
            throw new RefusedByRule("The file is loaded; its columns can no longer be remapped. Upload it again.");
        }
        mapping.checked();
        if (!mapping.equals(file.mapping())) {
            audit.note(
                    id,
                    by,
                    Action.MAPPED,
                    "%d of %d columns"
                            .formatted(mapping.fields().size(), file.header().size()));
        }
        files.remap(id, mapping);
        begin(id, Work.CHECK, Status.DRAFT, 0);
    }

    /** Starts loading; contacts that would become MQLs are held. */
    public void load(String id, String by) {
        var file = idle(id);
        if (!file.isDraft()) {
            throw new RefusedByRule("The file is loaded already.");
        }
        file.mapping().checked();
        remembered.remember(file.header(), file.mapping(), by);
        audit.note(id, by, Action.LOADED, "%,d lines".formatted(file.lines()));
        begin(id, Work.LOAD, Status.LOADING, 0);
    }

    /** Releases the first {@code count} held contacts: each that still qualifies becomes an MQL, and its clock starts, now. */
    public int release(String id, int count, String by) {
        idle(id);
        var held = rows.held(id, Integer.MAX_VALUE).size();
        if (count < 1) {
            throw new RefusedByRule("Say how many of the %,d held contacts are to be released.".formatted(held));
        }
        if (held == 0) {
            throw new RefusedByRule("No contact is held.");
        }
        var released = Math.min(count, held);
        audit.note(id, by, Action.RELEASED, "%,d of %,d held".formatted(released, held));
        begin(id, Work.RELEASE, Status.LOADED, released);
        return released;
    }

    /** Held contacts stay leads; only new events can make them MQLs. */
    public int discard(String id, String by) {
        idle(id);
        var discarded = rows.discardHeld(id);
        audit.note(id, by, Action.DISCARDED, "%,d held".formatted(discarded));
        return discarded;
    }

    /** Deletes a file that was not loaded. */
    public void drop(String id, String by) {
        if (!idle(id).isDraft()) {
            throw new RefusedByRule("The file is loaded; the import cannot be undone as a whole.");
        }
        rows.delete(id);
        files.drop(id);
        audit.note(id, by, Action.DROPPED, null);
    }

    private void begin(String id, Work work, Status status, int toRelease) {
        if (work != Work.RELEASE) {
            rows.deleteColleagues(id);
        }
        files.begin(id, work, status, toRelease, clock.instant());
        processes.tell(id, IMPORT_WORK_REQUESTED);
    }

    private ContactImport idle(String id) {
        var file = files.lock(id).orElseThrow(() -> new UnknownImport(id));
        if (file.work() != null) {
            throw new RefusedByRule(
                    "The import is being worked on (%s). Wait until it is done.".formatted(file.work()));
        }
        if (file.status() == Status.DROPPED || file.isPurged()) {
            throw new RefusedByRule("The lines of this file are gone. Upload it again.");
        }
        return file;
    }

    private ContactImport draft(CsvFile csv, ColumnMapping mapping, String hash, String name, String by) {
        return new ContactImport(
                UUID.randomUUID().toString(),
                name,
                hash,
                csv.charset(),
                csv.delimiter(),
                csv.header(),
                mapping,
                csv.lines().size(),
                Status.DRAFT,
                null,
                0,
                0,
                null,
                null,
                false,
                0,
                by,
                clock.instant(),
                null,
                null,
                null,
                null);
    }

    private static String shortName(String name) {
        var file = name == null || name.isBlank() ? "contacts.csv" : name.replaceAll("^.*[/\\\\]", "");
        return file.length() > 255 ? file.substring(0, 255) : file;
    }
}
