package io.handoff.reporting.health;

import io.handoff.reporting.query.ReportQuery;
import java.util.List;

/** Finds the numbers of a report that need attention. */
public interface AlertSource {

    /** @param report complete except for its alerts */
    List<Alert> of(ReportQuery query, HealthReport report);
}
