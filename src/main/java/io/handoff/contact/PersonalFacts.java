package io.handoff.contact;

import io.handoff.input.EmailAddress;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a source says about a person apart from the id; null or empty = not given. */
public record PersonalFacts(Collection<String> emails, String firstName, String lastName, String phone) {

    static PersonalFacts of(Contact contact, List<String> otherAddresses) {
        var emails = new HashSet<>(otherAddresses);
        if (contact.email() != null) {
            emails.add(contact.email());
        }
        return new PersonalFacts(emails, contact.firstName(), contact.lastName(), contact.phone());
    }

    /** An address, the phone number or the full name matches. */
    boolean agreesWith(PersonalFacts other) {
        return !disjoint(normalised(emails), normalised(other.emails))
                || isSame(digits(phone), digits(other.phone))
                || isSame(plain(lastName), plain(other.lastName)) && !differs(plain(firstName), plain(other.firstName));
    }

    /** Nothing matches, and both sides have addresses or their first and last names differ. */
    boolean contradicts(PersonalFacts other) {
        if (agreesWith(other)) {
            return false;
        }
        return !emails.isEmpty() && !other.emails.isEmpty()
                || differs(plain(lastName), plain(other.lastName)) && differs(plain(firstName), plain(other.firstName));
    }

    private static boolean disjoint(Set<String> one, Set<String> other) {
        return one.stream().noneMatch(other::contains);
    }

    private static Set<String> normalised(Collection<String> emails) {
        return emails.stream().map(EmailAddress::toLookUp).collect(Collectors.toSet());
    }

    private static boolean isSame(String one, String other) {
        return one != null && one.equals(other);
    }

    private static boolean differs(String one, String other) {
        return one != null && other != null && !one.equals(other);
    }

    private static String digits(String phone) {
        var digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.length() < 7 ? null : digits;
    }

    /** Lower case, without accents. */
    private static String plain(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
