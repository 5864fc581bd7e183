package io.handoff.reporting.health;

import java.util.List;
import org.springframework.stereotype.Component;

/** Why sales gave MQLs back. */
@Component
public class Rejections {

    private final Heads heads;

    Rejections(Heads heads) {
        this.heads = heads;
    }

    public RejectionReport report(ReportQuery query) {
        return new RejectionReport(
                heads.of(query),
                0,
                new HealthReport.Other(0, null),
                List.of(),
                List.of(),
                new RejectionReport.Appeals(0, 0, 0),
                List.of());
    }
}
