package io.handoff.reporting.api;

import io.handoff.reporting.counters.CounterUpdater;
import io.handoff.reporting.health.FunnelHealth;
import io.handoff.reporting.health.HealthReport;
import io.handoff.reporting.health.RejectionReport;
import io.handoff.reporting.health.RejectionReports;
import io.handoff.reporting.health.ReportVisibility;
import io.handoff.reporting.health.RuleReport;
import io.handoff.reporting.health.RuleReports;
import io.handoff.reporting.health.SlaReport;
import io.handoff.reporting.health.SlaReports;
import io.handoff.reporting.list.MqlList;
import io.handoff.reporting.list.MqlListQuery;
import io.handoff.reporting.list.MqlLists;
import io.handoff.reporting.query.BadReportQuery;
import io.handoff.reporting.query.ReportHeaders;
import io.handoff.reporting.query.ReportParams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Funnel Health as JSON, or as CSV ({@code ?format=csv} or {@code Accept: text/csv}). */
@RestController
@RequestMapping("/api/reports")
@Tag(
        name = "Reports",
        description =
                "One picture for marketing and sales; every number carries its definition and a link to the MQLs behind it.")
@RequiredArgsConstructor
class ReportsApi {

    private static final int MAX_PAGE_SIZE = 200;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ReportHeaders headers;
    private final FunnelHealth health;
    private final SlaReports slaReports;
    private final RejectionReports rejections;
    private final RuleReports rules;
    private final MqlLists lists;
    private final ReportVisibility visibility;
    private final CounterUpdater updater;

    @ReportMapping("/funnel-health")
    @Operation(
            summary = "Funnel overview",
            description =
                    "Volume, response times, conversion, reject reasons, money, aging and load. Recent changes are"
                            + " counted first; `behind` is the number not counted yet.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = HealthReport.class)),
                @Content(mediaType = "text/csv")
            })
    ResponseEntity<Object> funnelHealth(@ParameterObject ReportParams params, WebRequest request, Principal person) {
        var report = visibility.seen(health.report(headers.query(params)), visibility.of(person.getName()));
        return answer("funnel-health", report, HealthCsv::of, request);
    }

    @ReportMapping("/sla")
    @Operation(
            summary = "How fast leads were answered: by week, team and rep",
            description = "Reps see their own line, managers those of their teams, marketing and operations all.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = SlaReport.class)),
                @Content(mediaType = "text/csv")
            })
    ResponseEntity<Object> sla(@ParameterObject ReportParams params, WebRequest request, Principal person) {
        var report = visibility.seen(slaReports.report(headers.query(params)), visibility.of(person.getName()));
        return answer("sla", report, ReportCsv::of, request);
    }

    @ReportMapping("/rejections")
    @Operation(summary = "Why sales gave MQLs back: by reason, week, team and type")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = RejectionReport.class)),
                @Content(mediaType = "text/csv")
            })
    ResponseEntity<Object> rejections(@ParameterObject ReportParams params, WebRequest request) {
        return answer("rejections", rejections.report(headers.query(params)), ReportCsv::of, request);
    }

    @ReportMapping("/rules")
    @Operation(
            summary = "MQLs and acceptance by rule of mql-criteria and lead-routing",
            description =
                    "By the week of the MQL, whatever the view. Rows whose MQLs sales clearly accepts less than usual stand out.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = RuleReport.class)),
                @Content(mediaType = "text/csv")
            })
    ResponseEntity<Object> rules(@ParameterObject ReportParams params, WebRequest request) {
        return answer("rules", rules.report(headers.query(params)), ReportCsv::of, request);
    }

    @ReportMapping("/mqls")
    @Operation(
            summary = "The MQLs behind a number, the newest first",
            description = "The reports link here. `hidden` counts those the caller may not see.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = MqlList.class)),
                @Content(mediaType = "text/csv")
            })
    ResponseEntity<Object> mqls(
            @ParameterObject ReportParams params,
            @ParameterObject MqlListQuery behind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            WebRequest request,
            Principal person) {
        var list = lists.list(
                headers.query(params),
                behind,
                visibility.of(person.getName()),
                Math.max(page, 0),
                Math.min(Math.max(size, 1), MAX_PAGE_SIZE));
        return answer("mqls", list, ReportCsv::of, request);
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Rebuild all counters",
            description =
                    "For operations. Runs in the background; until it ends, `behind` is the number of changes not counted yet.")
    @ApiResponse(responseCode = "202", description = "Begun")
    void rebuild() {
        updater.rebuild();
    }

    private static <T> ResponseEntity<Object> answer(
            String name, T report, Function<T, String> asCsv, WebRequest request) {
        if (!wantsCsv(request.getParameter("format"), request.getHeader(HttpHeaders.ACCEPT))) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(report);
        }
        var file = ContentDisposition.attachment().filename(name + ".csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(asCsv.apply(report));
    }

    private static boolean wantsCsv(String format, String accept) {
        if (format == null || format.isBlank()) {
            return accept != null && accept.startsWith("text/csv");
        }
        if (!format.equalsIgnoreCase("csv") && !format.equalsIgnoreCase("json")) {
            throw new BadReportQuery("'%s' is not a valid format; use json or csv.".formatted(format));
        }
        return format.equalsIgnoreCase("csv");
    }
}
