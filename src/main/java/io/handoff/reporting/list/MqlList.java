package io.handoff.reporting.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.handoff.mql.MqlStatus;
import io.handoff.reporting.query.ReportHeader;
import io.handoff.sla.SegmentOutcome;
import java.time.Instant;
import java.util.List;

/**
 * The MQLs behind a number, newest first; there are as many as the number says.
 *
 * @param hidden how many of them the user may not see
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
     * @param name null when the contact was erased
     * @param judgement of the MQL; in a list for one rep, of the owner segment
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

    /** @param task not filled yet, always null */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Links(String contact, String why, String task) {}
}
