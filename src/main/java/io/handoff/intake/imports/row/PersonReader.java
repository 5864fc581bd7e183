package io.handoff.intake.imports.row;

import io.handoff.input.EmailAddress;
import io.handoff.input.ExternalId;
import io.handoff.intake.imports.mapping.ImportField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads whom a line is about: id, addresses, name and phone number. */
public final class PersonReader {

    private static final String CORRECT_ADDRESS =
            "is no email address. Correct it, or leave the cell empty where a contact id is given";

    private final LineCells cells;

    private PersonReader(LineCells cells) {
        this.cells = cells;
    }

    public static RowPerson read(LineCells cells) {
        return new PersonReader(cells).read();
    }

    private RowPerson read() {
        var contactId = cells.read(ImportField.CONTACT_ID, ExternalId::read);
        var others = otherEmails();
        var email = email();
        if (cells.value(ImportField.EMAIL) == null && !others.isEmpty()) {
            email = others.remove(0);
        }
        if (email == null && cells.value(ImportField.EMAIL) == null && cells.value(ImportField.CONTACT_ID) == null) {
            cells.problem(
                    null, "Neither an email address nor a contact id: the person of the line is unknown. Add one.");
        }
        others.remove(email);
        var names = names();
        return new RowPerson(
                contactId,
                email,
                List.copyOf(others),
                names.get(ImportField.FIRST_NAME),
                names.get(ImportField.LAST_NAME),
                cells.value(ImportField.PHONE));
    }

    private String email() {
        var received = cells.value(ImportField.EMAIL);
        var email = EmailAddress.find(received).orElse(null);
        if (received != null && email == null) {
            cells.problem(ImportField.EMAIL, CORRECT_ADDRESS);
        }
        return email;
    }

    /** Invalid addresses are left out, with a note. */
    private List<String> otherEmails() {
        var emails = new ArrayList<String>();
        for (var received : cells.values(ImportField.OTHER_EMAILS)) {
            var email = EmailAddress.find(received);
            email.filter(one -> !emails.contains(one)).ifPresent(emails::add);
            if (email.isEmpty()) {
                cells.notes.add("\"%s\" is no email address and was left out".formatted(RowProblem.quoted(received)));
            }
        }
        return emails;
    }

    /** First and last name, also from one column: "Ann Lee" or "Lee, Ann". Missing names are left out. */
    Map<ImportField, String> names() {
        var names = new java.util.EnumMap<ImportField, String>(ImportField.class);
        var whole = cells.value(ImportField.FULL_NAME);
        if (whole != null) {
            var comma = whole.indexOf(',');
            var blank = whole.lastIndexOf(' ');
            if (comma > 0) {
                put(names, ImportField.FIRST_NAME, whole.substring(comma + 1));
                put(names, ImportField.LAST_NAME, whole.substring(0, comma));
            } else {
                put(names, ImportField.FIRST_NAME, blank < 0 ? "" : whole.substring(0, blank));
                put(names, ImportField.LAST_NAME, whole.substring(blank + 1));
            }
        }
        put(names, ImportField.FIRST_NAME, cells.value(ImportField.FIRST_NAME));
        put(names, ImportField.LAST_NAME, cells.value(ImportField.LAST_NAME));
        return names;
    }

    private static void put(Map<ImportField, String> names, ImportField field, String name) {
        if (name != null && !name.isBlank()) {
            names.put(field, name.strip());
        }
    }
}
