package io.handoff.reporting.health;

import java.util.List;

/** What in a report needs somebody's attention. */
public interface AlertsOf {

    /** @param report complete but for its alerts */
    List<Alert> of(ReportQuery query, HealthReport report);
}
