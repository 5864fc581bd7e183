package io.handoff.reporting.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.handoff.process.MqlStatus;
import io.handoff.sla.SegmentOutcome;
import java.time.Instant;
import java.util.List;

/**
 * The MQLs behind a number, the newest first: as many as the number says.
 *
 * @param hidden of them, those that who asked may not see
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MqlList(
        @JsonUnwrapped ReportHeader head,
        String measure,
        String label,
        String definition,
        Page page,
        long hidden,
        List<Row> content) {

    public record Page(int number, int size, long total) {}

    /**
     * @param name null when nobody knows the person any more
     * @param judgement of the lead; in a list of a rep's, of their part
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            String mqlId,
            String contactId,
            String name,
            String company,
            String week,
            Instant mqlAt,
            String type,
            int pass,
            String source,
            String team,
            String owner,
            MqlStatus status,
            SegmentOutcome judgement,
            Instant respondBy,
            Instant respondedAt,
            String rejectReason,
            Links links) {}

    /** @param task null when nothing of it waits for a person */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Links(String contact, String why, String task) {}
}
