package io.handoff.intake.imports;

import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import io.handoff.intake.csv.CsvFile.Line;
import io.handoff.intake.ids.IdSystems;
import io.handoff.intake.imports.row.LineCells;
import io.handoff.intake.imports.row.PersonReader;
import io.handoff.intake.imports.store.ContactImport;
import io.handoff.intake.imports.store.ImportFiles;
import io.handoff.intake.imports.store.ImportRowErasure;
import io.handoff.intake.imports.store.ImportRows;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves lines to the survivor when contacts merge, and erases lines of erased contacts. */
@Component
@RequiredArgsConstructor
class EraseRows {

    /** A shorter id is part of too many texts that are not about the contact. */
    private static final int LONG_ENOUGH_TO_MEAN_IT = 6;

    private final ImportRows rows;
    private final ImportRowErasure erasure;
    private final ImportFiles files;

    /** Also erases lines of files not loaded yet that have an id or an address of the contact. */
    @EventListener
    void on(ContactErased erased) {
        erased.ids().forEach(erasure::eraseOf);
        erased.emails().forEach(this::eraseLinesWithAddress);
        erased.ids().forEach(this::eraseLinesWithId);
        erased.ids().stream()
                .filter(id -> id.length() >= LONG_ENOUGH_TO_MEAN_IT)
                .forEach(id -> erasure.eraseWordsWith(id, whole(id).asPredicate()));
        erased.emails()
                .forEach(email -> erasure.eraseWordsWith(email, whole(email).asPredicate()));
    }

    private void eraseLinesWithAddress(String email) {
        var address = whole(email);
        erasure.containing(email).stream()
                .filter(found -> found.line().cells().stream()
                        .anyMatch(cell -> address.matcher(cell).find()))
                .forEach(erasure::erase);
    }

    /** "joann@firm.io" and "ann@firm.io.example" are other addresses than "ann@firm.io", and "c-12" is another id than "c-1". */
    private static Pattern whole(String idOrEmail) {
        return Pattern.compile(
                "(?<![\\w.%+-])" + Pattern.quote(idOrEmail) + "(?![\\w-]|\\.\\w)", Pattern.CASE_INSENSITIVE);
    }

    /** Only the column of ids counts: a 7 elsewhere is a number of employees. */
    private void eraseLinesWithId(String contactId) {
        Stream.of(contactId, IdSystems.unqualified(contactId))
                .distinct()
                .flatMap(id -> erasure.notAppliedWithCell(id).stream())
                .filter(found -> files.find(found.importId())
                        .filter(file -> isOf(contactId, file, found.line()))
                        .isPresent())
                .forEach(erasure::erase);
    }

    private static boolean isOf(String contactId, ContactImport file, Line line) {
        var received = PersonReader.read(new LineCells(file.layout(), line)).contactId();
        return received != null
                && (received.equals(contactId)
                        || file.mapping().ids().qualified(received).equals(contactId));
    }

    @EventListener
    void on(ContactMerged merged) {
        rows.follow(merged.mergedId(), merged.survivorId());
    }
}
