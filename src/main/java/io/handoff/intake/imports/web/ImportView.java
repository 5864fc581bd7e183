package io.handoff.intake.imports.web;

import io.handoff.intake.csv.CsvFile;
import io.handoff.intake.imports.DryRun;
import io.handoff.intake.imports.mapping.ColumnMapping;
import io.handoff.intake.imports.mapping.ExportProgram;
import io.handoff.intake.imports.row.RowProblem;
import io.handoff.intake.imports.store.ContactImport;
import io.handoff.intake.imports.store.ContactImport.Status;
import io.handoff.intake.imports.store.ContactImport.Work;
import io.handoff.intake.imports.store.ImportCounts;
import io.handoff.intake.imports.store.ImportReports;
import java.time.Instant;
import java.util.List;

/**
 * An import as the page and the API show it.
 *
 * @param id null for a dry run, which stores nothing
 * @param columns the file's columns with their field, null for unmapped ones
 * @param counts what the lines did, or would do for a draft and a dry run; null before the first check
 * @param errors the first errors; all of them in {@code errorsFile}
 * @param work the running job, with {@code worked} of {@code workTotal} lines done; null when none runs
 * @param trouble why the job has stopped
 */
record ImportView(
        String id,
        boolean dryRun,
        String fileName,
        Status status,
        String charset,
        String delimiter,
        int lines,
        List<Column> columns,
        List<String> leftOver,
        Reading reading,
        ImportCounts counts,
        List<RowProblem> errors,
        List<ImportReports.Noted> notes,
        String errorsFile,
        Work work,
        int worked,
        int workTotal,
        long linesPerSecond,
        String trouble,
        String uploadedBy,
        Instant uploadedAt,
        Instant loadedAt,
        Instant purgedAt) {

    static final int FIRST = 20;

    /** @param field key of a field, null when the column is not mapped */
    record Column(String name, String field) {}

    /**
     * @param emptyClears an empty cell clears the stored value
     * @param program the program that exported the file; null = unknown
     * @param idSystem the id system of the contact ids
     * @param idsAreEnough true when a person said that an id alone identifies a contact; else other facts must not contradict it
     */
    record Reading(
            boolean emptyClears,
            boolean dayFirst,
            String timeZone,
            String program,
            String idSystem,
            boolean idsAreEnough) {}

    static ImportView of(ContactImport file, ImportReports reports, Instant now) {
        var counts = file.isDraft() ? file.checked() ? reports.forecast(file.id()) : null : reports.outcome(file);
        var errors = reports.refused(file.id(), FIRST);
        return new ImportView(
                file.id(),
                false,
                file.fileName(),
                file.status(),
                file.charset(),
                String.valueOf(file.delimiter()),
                file.lines(),
                columns(file.header(), file.mapping()),
                file.mapping().leftOver(file.header()),
                reading(file.header(), file.mapping()),
                counts,
                first(errors),
                reports.noted(file.id(), FIRST),
                errors.isEmpty() ? null : "/api/imports/" + file.id() + "/errors.csv",
                file.work(),
                file.worked(),
                file.work() == Work.RELEASE ? file.worked() + file.toRelease() : file.lines(),
                file.speed(now),
                file.trouble(),
                file.uploadedBy(),
                file.uploadedAt(),
                file.loadedAt(),
                file.purgedAt());
    }

    static ImportView ofDryRun(CsvFile file, String name, ColumnMapping mapping, DryRun.Seen seen) {
        return new ImportView(
                null,
                true,
                name,
                null,
                file.charset(),
                String.valueOf(file.delimiter()),
                file.lines().size(),
                columns(file.header(), mapping),
                mapping.leftOver(file.header()),
                reading(file.header(), mapping),
                seen.counts(),
                first(seen.refused()),
                seen.noted().stream().limit(FIRST).toList(),
                null,
                null,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                null);
    }

    private static List<Column> columns(List<String> header, ColumnMapping mapping) {
        return header.stream()
                .map(name -> {
                    var field = mapping.fields().get(name);
                    return new Column(name, field == null ? null : field.key);
                })
                .toList();
    }

    private static Reading reading(List<String> header, ColumnMapping mapping) {
        return new Reading(
                mapping.emptyClears(),
                mapping.dayFirst(),
                mapping.zone(),
                ExportProgram.of(header).map(program -> program.label).orElse(null),
                mapping.ids().name(),
                mapping.ids().isStated());
    }

    private static List<RowProblem> first(List<ImportReports.Refused> refused) {
        return refused.stream()
                .flatMap(line -> line.problems().stream())
                .limit(FIRST)
                .toList();
    }
}
