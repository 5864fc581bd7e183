package io.handoff.intake.imports.apply;

import io.handoff.contact.Contact;
import io.handoff.contact.LikelyDuplicate;
import io.handoff.contact.LikelyDuplicates;
import io.handoff.intake.ids.IdSystem;
import io.handoff.intake.imports.row.LineFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Notes which other contacts are likely the same person as a line's. They are not merged: two ids may be two people. */
@Component
@RequiredArgsConstructor
class DuplicateRowFinder {

    private final LikelyDuplicates duplicates;

    /** @param findings contacts that the file's own findings name are not repeated; null = none */
    List<String> notes(Contact contact, IdSystem ids, LineFindings findings) {
        var others = duplicates.of(contact).stream()
                .filter(other ->
                        findings == null || !isReportedInFile(other.contact().id(), ids, findings))
                .toList();
        var notes = new ArrayList<String>();
        note(
                        "The address belongs to %s as well; if they are one person, merge them",
                        others, LikelyDuplicate::sameAddress)
                .ifPresent(notes::add);
        note(
                        "The phone number belongs to %s as well; if they are one person, merge them",
                        others, other -> !other.sameAddress())
                .ifPresent(notes::add);
        return notes;
    }

    private static boolean isReportedInFile(String contactId, IdSystem ids, LineFindings findings) {
        return findings.sameAs().stream()
                .anyMatch(id -> id.equals(contactId) || ids.qualified(id).equals(contactId));
    }

    private static java.util.Optional<String> note(
            String sentence, List<LikelyDuplicate> others, Predicate<LikelyDuplicate> which) {
        var names =
                others.stream().filter(which).map(other -> other.contact().id()).collect(Collectors.joining(", "));
        return names.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(sentence.formatted(names));
    }
}
