package io.handoff.reporting.health;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Funnel Health as JSON. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "Reports")
class ReportsApi {

    private final Heads heads;
    private final FunnelHealth health;

    ReportsApi(Heads heads, FunnelHealth health) {
        this.heads = heads;
        this.health = health;
    }

    @GetMapping("/funnel-health")
    @Operation(summary = "What both teams look at first")
    HealthReport funnelHealth(@ParameterObject ReportParams params) {
        return health.report(heads.query(params));
    }
}
