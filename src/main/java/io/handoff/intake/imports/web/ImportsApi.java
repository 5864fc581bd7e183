package io.handoff.intake.imports.web;

import io.handoff.engine.RefusedByRule;
import io.handoff.intake.imports.DryRun;
import io.handoff.intake.imports.ErrorsFile;
import io.handoff.intake.imports.Imports;
import io.handoff.intake.imports.Upload;
import io.handoff.intake.imports.UploadedBefore;
import io.handoff.intake.imports.store.ImportJson;
import io.handoff.intake.imports.store.ImportReports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of contact files, for programs. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports")
@RequiredArgsConstructor
class ImportsApi {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Upload upload;
    private final DryRun dryRun;
    private final Imports imports;
    private final ImportReports reports;
    private final Clock clock;

    /**
     * @param count how many held contacts; null with {@code all}
     * @param all release every one
     */
    record Dose(Integer count, boolean all) {}

    @PostMapping(path = "/contacts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import contacts from a CSV file",
            description =
                    "The file needs a header; encoding, delimiter and the usual columns of HubSpot's and Salesforce's exports"
                            + " are recognised. idSystem names the system of the file's contact ids, such as hubspot: an id alone then identifies a"
                            + " contact. With dryRun nothing is written and the response says what would happen. Without, the file is"
                            + " loaded in the background. An import never starts a handoff: contacts that would become MQLs are held until they"
                            + " are released.")
    @ApiResponse(responseCode = "200", description = "Dry run: what would happen")
    @ApiResponse(responseCode = "202", description = "Being loaded; its progress is at the address in Location")
    @ApiResponse(responseCode = "409", description = "This very file was uploaded before; nothing was changed")
    @ApiResponse(responseCode = "413", description = "Too large")
    @ApiResponse(responseCode = "422", description = "The file or the mapping cannot be used, with the sentence why")
    ResponseEntity<ImportView> contacts(
            @RequestPart("file") MultipartFile file,
            @RequestPart(name = "mapping", required = false) String mapping,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean again,
            @RequestParam(required = false) Boolean emptyClears,
            @RequestParam(required = false) Boolean dayFirst,
            @RequestParam(required = false) String timeZone,
            @RequestParam(required = false) String idSystem,
            Principal person)
            throws IOException {
        var bytes = file.getBytes();
        var csv = upload.read(bytes);
        var wish = new Upload.Wish(ImportJson.columns(mapping), emptyClears, dayFirst, timeZone, idSystem);
        var read = upload.mapping(csv, wish).checked();
        if (dryRun) {
            var seen = this.dryRun.of(csv, read, person.getName());
            return ResponseEntity.ok(ImportView.ofDryRun(csv, file.getOriginalFilename(), read, seen));
        }
        var kept = imports.keepAndLoad(csv, read, bytes, file.getOriginalFilename(), again, person.getName());
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + kept.id()))
                .body(view(kept.id()));
    }

    @GetMapping
    @Operation(summary = "Imports, the newest first")
    List<ImportView> newest() {
        return imports.newest().stream()
                .map(file -> ImportView.of(file, reports, clock.instant()))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One import", description = "How far it is, and what became of its lines.")
    ImportView one(@PathVariable String id) {
        return view(id);
    }

    @GetMapping("/{id}/errors.csv")
    @Operation(
            summary = "The failed lines",
            description =
                    "Unchanged, with extra columns for the errors; the corrected file can be uploaded as it is. A cell that a spreadsheet"
                            + " would run as a formula gets an apostrophe in front, which the import removes again.")
    ResponseEntity<String> errors(@PathVariable String id) {
        var file = imports.find(id);
        if (file.isPurged()) {
            throw new RefusedByRule("The lines of this file are gone; they are kept for a while only.");
        }
        var text = ErrorsFile.of(file.header(), file.delimiter(), reports.refused(id, Integer.MAX_VALUE));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("import-errors.csv")
                                .build()
                                .toString())
                .body(text);
    }

    @PostMapping("/{id}/release")
    @Operation(
            summary = "Release held contacts",
            description =
                    "{\"count\": 50} or {\"all\": true}. Each that still qualifies becomes an MQL as of now, and its response"
                            + " clock starts.")
    @ApiResponse(responseCode = "202", description = "Being released")
    ResponseEntity<ImportView> release(@PathVariable String id, @RequestBody Dose dose, Principal person) {
        var count = dose.all() ? Integer.MAX_VALUE : dose.count() == null ? 0 : dose.count();
        imports.release(id, count, person.getName());
        return ResponseEntity.accepted().body(view(id));
    }

    @PostMapping("/{id}/discard")
    @Operation(summary = "Keep held contacts as leads", description = "Only what they do from now on makes them MQLs.")
    ImportView discard(@PathVariable String id, Principal person) {
        imports.discard(id, person.getName());
        return view(id);
    }

    @ExceptionHandler
    ProblemDetail uploadedBefore(UploadedBefore e) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
        e.known().ifPresent(known -> problem.setProperty("import", view(known.id())));
        return problem;
    }

    private ImportView view(String id) {
        return ImportView.of(imports.find(id), reports, clock.instant());
    }
}
