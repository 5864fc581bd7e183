package io.handoff.process;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The walk of one contact through the process, from qualification to its outcome.
 *
 * @param openContactId the contact while the handoff is open, null afterwards (unique)
 * @param rules the versions of the decision tables that were live when it began, as {@code mql-criteria:3 lead-routing:1 …}
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
