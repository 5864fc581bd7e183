package io.handoff.reporting.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * How fast leads were answered, by week, team and rep.
 *
 * @param segments all owners' parts together: the sum of {@code reps} and {@code unowned}
 * @param reps judged by what was theirs: a lead that changed hands counts once with each of them
 * @param unowned leads that never had an owner while their clock ran
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
