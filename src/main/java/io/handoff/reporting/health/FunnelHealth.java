package io.handoff.reporting.health;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The first page of Funnel Health. */
@Component
public class FunnelHealth {

    private final ObjectProvider<AlertsOf> alerts;
    private final Heads heads;

    FunnelHealth(ObjectProvider<AlertsOf> alerts, Heads heads) {
        this.alerts = alerts;
        this.heads = heads;
    }

    public HealthReport report(ReportQuery query) {
        var report = numbers(query);
        var found = alerts.getIfAvailable(() -> (q, r) -> List.of());
        return report.with(found.of(query, report));
    }

    /** The same without alerts: what they are made of. */
    public HealthReport numbers(ReportQuery query) {
        return new HealthReport(
                heads.of(query),
                List.of(),
                List.of(),
                new HealthReport.Sla(List.of(), List.of()),
                new HealthReport.Conversions(query.view(), "", List.of(), List.of()),
                new HealthReport.Reasons(0, new HealthReport.Other(0, null), List.of(), 0),
                List.of(),
                new HealthReport.Customers(List.of(), 0),
                new HealthReport.Aging(List.of(), List.of()),
                List.of(),
                List.of(),
                List.of());
    }
}
