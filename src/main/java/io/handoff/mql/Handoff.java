package io.handoff.mql;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A contact's process instance, from qualification to outcome.
 *
 * @param openContactId the contact id while the handoff is open, then null (unique)
 * @param rules versions of the decision tables in use, as {@code mql-criteria:3 lead-routing:1 …}
 */
@Table("handoff")
public record Handoff(
        @Id String id,
        String contactId,
        String openContactId,
        String processInstanceId,
        String rules,
        Instant startedAt,
        Instant endedAt,
        String outcome) {}
