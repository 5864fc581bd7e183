package io.handoff.preview;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import java.time.Instant;
import java.util.Map;

/**
 * A stored or hypothetical contact and its facts at one instant.
 *
 * @param company null = unknown
 * @param criteria inputs of {@code mql-criteria}
 * @param given facts that override the contact's data
 * @param known whether the contact is stored
 */
record ContactSnapshot(
        Contact contact,
        Company company,
        Instant at,
        Map<String, Object> criteria,
        Map<String, Object> given,
        boolean known) {}
