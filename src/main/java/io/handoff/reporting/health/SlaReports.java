package io.handoff.reporting.health;

import java.util.List;
import org.springframework.stereotype.Component;

/** How fast leads were answered. */
@Component
public class SlaReports {

    private final Heads heads;

    SlaReports(Heads heads) {
        this.heads = heads;
    }

    public SlaReport report(ReportQuery query) {
        var none = new Line(
                "",
                "",
                "",
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                new Line.Within(0, 0, null),
                null,
                null,
                null,
                null,
                null,
                null,
                false);
        return new SlaReport(heads.of(query), none, List.of(), List.of(), none, List.of(), none, List.of());
    }
}
