package io.handoff.intake.imports;

import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.input.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds whom a line is about. */
@Component
class WhoIsIt {

    private final Contacts contacts;

    WhoIsIt(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Several people have the address, and no id tells which of them is meant. */
    static class Ambiguous extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Ambiguous(List<Contact> people) {
            super("%d contacts have this address (%s). Merge them, or add a column with the contact id."
                    .formatted(people.size(), String.join(", ", ids(people))));
        }
    }

    /** The line's id; else that of the contact with its address; else one made from the address, the same for every file. */
    String idOf(RowNews row) {
        if (row.contactId() != null) {
            return row.contactId();
        }
        var known = contacts.withEmail(row.email());
        if (known.size() > 1) {
            throw new Ambiguous(known);
        }
        return known.isEmpty() ? madeFrom(row.email()) : known.get(0).id();
    }

    /** Others who have the line's address; two ids may be two people, so nobody is merged unasked. */
    List<String> othersWithAddressOf(RowNews row, String id) {
        return row.contactId() == null || row.email() == null
                ? List.of()
                : ids(contacts.withEmail(row.email())).stream()
                        .filter(other -> !other.equals(id))
                        .toList();
    }

    static String madeFrom(String email) {
        try {
            var address = EmailAddress.toLookUp(email).getBytes(StandardCharsets.UTF_8);
            var hash = MessageDigest.getInstance("SHA-256").digest(address);
            return "email-" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ids(List<Contact> people) {
        return people.stream().map(Contact::id).toList();
    }
}
