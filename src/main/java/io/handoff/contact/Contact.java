package io.handoff.contact;

import io.handoff.contact.upsert.EmailDomains;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person that marketing or sales talks to.
 *
 * @param externalScore a score computed by the sender; null without one
 * @param erasedBefore when an earlier contact with the same id was erased; events up to then are dropped; null = never
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

    /** The part after the @, or null. */
    public String emailDomain() {
        return EmailDomains.of(email);
    }

    /** Whether the address is at a free-mail provider and thus does not identify a company. */
    public boolean usesFreeMail() {
        return EmailDomains.isFree(emailDomain());
    }

    public boolean isUnsubscribed() {
        return unsubscribedAt != null;
    }
}
