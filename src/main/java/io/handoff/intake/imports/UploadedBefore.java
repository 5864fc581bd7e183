package io.handoff.intake.imports;

import io.handoff.intake.imports.store.ContactImport;
import java.util.Optional;

/** The same file was uploaded before. */
public class UploadedBefore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ContactImport known;

    /** @param known null when another person is uploading it at the same moment */
    UploadedBefore(ContactImport known) {
        super(sentence(known));
        this.known = known;
    }

    public Optional<ContactImport> known() {
        return Optional.ofNullable(known);
    }

    private static String sentence(ContactImport known) {
        return known == null
                ? "Another person is uploading the same file now; it was not stored twice."
                : "The same file was uploaded before, as %s on %s by %s, and is %s. Nothing was changed; send again=true to load it once more."
                        .formatted(
                                known.fileName(),
                                known.uploadedAt().toString().substring(0, 10),
                                known.uploadedBy(),
                                known.isDraft()
                                        ? "not loaded yet"
                                        : known.status().name().toLowerCase(java.util.Locale.ROOT));
    }
}
