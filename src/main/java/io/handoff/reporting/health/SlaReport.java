package io.handoff.reporting.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.handoff.reporting.query.Definition;
import io.handoff.reporting.query.ReportHeader;
import java.util.List;

/**
 * Response times by week, team and rep.
 *
 * @param segments all owner segments together: the sum of {@code reps} and {@code unowned}
 * @param reps judged by their owner segments: an MQL that changed owner counts once for each
 * @param unowned MQLs that had no owner while their response clock ran
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SlaReport(
        @JsonUnwrapped ReportHeader head,
        ResponseSpeed total,
        List<ResponseSpeed> weeks,
        List<ResponseSpeed> teams,
        ResponseSpeed segments,
        List<ResponseSpeed> reps,
        ResponseSpeed unowned,
        List<Definition> definitions) {}
