package io.handoff.process.preview;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import java.time.Instant;
import java.util.Map;

/**
 * A contact at the moment it is looked at.
 *
 * @param company null when none is known
 * @param criteria the facts of {@code mql-criteria}
 * @param given facts that hold whatever the data says
 * @param known whether the contact is stored
 */
record ContactSnapshot(
        Contact contact,
        Company company,
        Instant at,
        Map<String, Object> criteria,
        Map<String, Object> given,
        boolean known) {}
