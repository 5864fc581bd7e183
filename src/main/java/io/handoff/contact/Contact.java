package io.handoff.contact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person marketing or sales talks to, as the events told.
 *
 * @param externalScore a score the sender computed; null when none was sent
 * @param erasedBefore events before this instant belong to an erased life of the same id; null when there was none
 */
public record Contact(
        String id,
        String email,
        String firstName,
        String lastName,
        String jobTitle,
        String seniority,
        String department,
        String phone,
        String country,
        String source,
        String consent,
        BigDecimal externalScore,
        String companyId,
        Instant unsubscribedAt,
        Instant erasedBefore,
        Instant createdAt,
        Instant updatedAt) {

    /** First and last name, else the email address, else the id. */
    public String displayName() {
        var name = Stream.of(firstName, lastName)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        if (!name.isEmpty()) {
            return name;
        }
        return email != null ? email : id;
    }

    /** What follows the @, or null. */
    public String emailDomain() {
        return EmailDomains.of(email);
    }

    /** Whether the address is at a provider where anybody can have one; it says nothing about a company. */
    public boolean usesFreeMail() {
        return EmailDomains.isFree(emailDomain());
    }

    public boolean isUnsubscribed() {
        return unsubscribedAt != null;
    }
}
