package io.handoff.intake.imports.apply;

import io.handoff.contact.Contact;
import io.handoff.contact.ContactIdentities;
import io.handoff.contact.Contacts;
import io.handoff.input.EmailAddress;
import io.handoff.intake.ids.IdSystem;
import io.handoff.intake.ids.IdSystems;
import io.handoff.intake.imports.row.RowValues;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Finds the contact of a line. The contact id alone decides only when a person named the file's id system; when the system was guessed,
 * name, address and phone number must not contradict the contact, because two systems may use equal numbers.
 */
@Component
@RequiredArgsConstructor
public class ContactMatcher {

    private static final String OTHER_PERSON =
            "Contact id %s belongs to another person here: neither address, phone number nor name agrees. The ids were assumed to be of the system"
                    + " \"%s\". If the file is of another system or account, name that; if the person has changed, say that ids of \"%s\""
                    + " are enough.";
    private static final String NUMBER_ALONE =
            "Only the number %s says who this is, and here it is a number of \"%s\", not of \"%s\". Add a column with the address or the name.";
    private static final String OTHER_NUMBER =
            "Number %s belongs to another person here, so this person gets the id %s";

    private final Contacts contacts;
    private final ContactIdentities identities;
    private final IdSystems systems;

    /** No contact can be chosen with certainty; the message says what to do. */
    static class Unclear extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unclear(String sentence) {
            super(sentence);
        }
    }

    /**
     * @param contactId of the known contact, or of the one to create
     * @param alias another id to add to the contact; null = none
     * @param byFormerAddress matched by an address that is not the contact's present one; the present one stays
     * @param note null = no warning
     */
    record Found(String contactId, String alias, boolean byFormerAddress, String note) {

        static Found known(String contactId) {
            return new Found(contactId, null, false, null);
        }

        Found alsoKnownAs(String id) {
            return new Found(contactId, id.equals(contactId) ? null : id, byFormerAddress, note);
        }
    }

    /** @throws Unclear when a person must decide */
    Found find(RowValues row, IdSystem system) {
        return row.contactId() == null ? byAddress(row) : byId(row, system);
    }

    private Found byAddress(RowValues row) {
        for (var email : row.person().emails()) {
            var known = contacts.withEmail(email);
            if (known.size() > 1) {
                throw new Unclear("%d contacts have this address (%s). Merge them, or add a column with the contact id."
                        .formatted(known.size(), names(known)));
            }
            if (known.size() == 1) {
                var contact = known.get(0);
                var isPresent = email.equals(row.email()) && isSame(email, contact.email());
                return new Found(contact.id(), null, !isPresent, null);
            }
        }
        return Found.known(madeFrom(row.email()));
    }

    private Found byId(RowValues row, IdSystem system) {
        var id = system.qualified(row.contactId());
        var known = contacts.find(id);
        if (known.isPresent()) {
            refuseSomebodyElse(known.get(), row, system);
            return Found.known(known.get().id());
        }
        return system.isShared() ? Found.known(id) : ofOtherSystem(row, system, id);
    }

    /** The number may be known without a system (from an event or an earlier file), or the person under another number. */
    private Found ofOtherSystem(RowValues row, IdSystem system, String id) {
        var sameNumber = contacts.find(row.contactId());
        if (sameNumber.isEmpty()) {
            var isNamed = system.isStated() || systems.isUsedByEvents(system.name());
            return inOtherSystem(row, system)
                    .map(contact -> Found.known(contact.id()).alsoKnownAs(id))
                    .orElseGet(() -> Found.known(isNamed ? id : row.contactId()));
        }
        return ofSameNumber(sameNumber.get(), row, system, id);
    }

    private Found ofSameNumber(Contact contact, RowValues row, IdSystem system, String id) {
        var guessed = identities.guessedSystemOf(contact.id());
        if (guessed.filter(system.name()::equals).isPresent()) {
            refuseSomebodyElse(contact, row, system);
            return Found.known(contact.id()).alsoKnownAs(id);
        }
        var received = row.person().facts();
        if (identities.agrees(contact, received)) {
            return Found.known(contact.id()).alsoKnownAs(id);
        }
        if (system.isStated() || identities.isSomebodyElse(contact, received)) {
            return inOtherSystem(row, system)
                    .map(other -> Found.known(other.id()).alsoKnownAs(id))
                    .orElseGet(() -> new Found(id, null, false, OTHER_NUMBER.formatted(row.contactId(), id)));
        }
        guessed.ifPresent(other -> {
            throw new Unclear(NUMBER_ALONE.formatted(row.contactId(), other, system.name()));
        });
        return Found.known(contact.id());
    }

    /** The only contact with the address, if a person named the file's id system and the contact has no id in it. */
    private Optional<Contact> inOtherSystem(RowValues row, IdSystem system) {
        if (!system.isStated() || row.email() == null) {
            return Optional.empty();
        }
        var known = contacts.withEmail(row.email());
        return known.size() == 1
                ? Optional.of(known.get(0)).filter(contact -> !identities.hasIdOf(system.name(), contact.id()))
                : Optional.empty();
    }

    private void refuseSomebodyElse(Contact known, RowValues row, IdSystem system) {
        if (!system.isStated() && identities.isSomebodyElse(known, row.person().facts())) {
            throw new Unclear(OTHER_PERSON.formatted(row.contactId(), system.name(), system.name()));
        }
    }

    public static String madeFrom(String email) {
        try {
            var address = EmailAddress.toLookUp(email).getBytes(StandardCharsets.UTF_8);
            var hash = MessageDigest.getInstance("SHA-256").digest(address);
            return "email-" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSame(String one, String other) {
        return other != null && one.strip().equalsIgnoreCase(other);
    }

    private static String names(List<Contact> people) {
        return people.stream().map(Contact::id).collect(Collectors.joining(", "));
    }
}
