package io.handoff.mql;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One pass of a contact as a marketing qualified lead.
 *
 * @param pass 1 for the first time this contact became an MQL, 2 for the next, …
 * @param type DEMO_REQUEST, BEHAVIORAL or OUTBOUND, as answered by {@code mql-criteria}
 * @param mqlAt when the qualifying event happened, never later than its receipt
 * @param receivedAt receipt of that event; the gap is system delay
 * @param respondBy the lead's due; a first response at this instant is in time
 * @param impliedBy what implied this MQL or its acceptance ({@code deal}, {@code hand}); null when a person decided
 * @param followUp answer of {@code rejection-handling}: NURTURE, FIX_DATA, DISQUALIFY or CLOSE
 * @param followedUpAt when that was answered: the end of this pass
 * @param waitsFor the contact's fields that must change before the same facts may qualify again, comma separated
 * @param dataGap data that routing needed and the contact lacks; null = none
 * @param expansion the company already had an open deal: its account executive owns the MQL, no SDR
 * @param sqlAt when this MQL became an SQL; {@code opportunityAt} and {@code customerAt} likewise, null = not yet or never
 */
@Table("mql")
public record Mql(
        @Id String id,
        String handoffId,
        String contactId,
        int pass,
        String type,
        String reasonCode,
        Integer score,
        String source,
        Instant mqlAt,
        Instant receivedAt,
        MqlStatus status,
        String teamId,
        String ownerId,
        Instant respondBy,
        Instant respondedAt,
        String respondedBy,
        Instant escalatedAt,
        Instant reassignedAt,
        Instant opsReviewAt,
        Instant decidedAt,
        String decidedBy,
        String rejectReason,
        String note,
        String impliedBy,
        String followUp,
        Instant followedUpAt,
        String waitsFor,
        String track,
        String outcome,
        Instant sqlAt,
        Instant opportunityAt,
        Instant customerAt,
        String dataGap,
        boolean expansion) {

    /** {@link #waitsFor} as a list. */
    public List<String> awaitedFields() {
        return waitsFor == null || waitsFor.isBlank() ? List.of() : List.of(waitsFor.split("\\s*,\\s*"));
    }

    public boolean isOpen() {
        return status == MqlStatus.OPEN;
    }
}
