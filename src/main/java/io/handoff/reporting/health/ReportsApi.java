package io.handoff.reporting.health;

import io.handoff.reporting.facts.CounterUpdater;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Funnel Health as JSON, or as CSV ({@code ?format=csv} or {@code Accept: text/csv}). */
@RestController
@RequestMapping("/api/reports")
@Tag(
        name = "Reports",
        description =
                "One picture for marketing and sales; every number carries its definition and a link to the MQLs behind it.")
@RequiredArgsConstructor
class ReportsApi {

    private static final int LARGEST_PAGE = 200;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ReportHeaders headers;
    private final FunnelHealth health;
    private final SlaReports slaReports;
    private final Rejections rejections;
    private final Rules rules;
    private final MqlLists lists;
    private final ReportVisibility visibility;
    private final CounterUpdater updater;

    @GetMapping(
            path = "/funnel-health",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "What both teams look at first",
            description =
                    "Volume, response times, conversion, reject reasons, money, aging and load. Changes of the last moments are"
                            + " counted first; `behind` tells how many are not yet.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = HealthReport.class)),
                @Content(mediaType = "text/csv")
            })
    @ApiResponse(responseCode = "400", description = "The period, a filter or the view does not exist, in a sentence")
    ResponseEntity<Object> funnelHealth(
            @ParameterObject ReportParams params,
            @RequestParam(required = false) String format,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", required = false) String accept,
            Principal person) {
        var report = visibility.seen(health.report(headers.query(params)), visibility.of(person.getName()));
        return answer("funnel-health", report, HealthCsv::of, format, accept);
    }

    @GetMapping(
            path = "/sla",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "How fast leads were answered: by week, team and rep",
            description = "Reps see their own line, managers those of their teams, marketing and operations all.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = SlaReport.class)),
                @Content(mediaType = "text/csv")
            })
    @ApiResponse(responseCode = "400", description = "The period, a filter or the view does not exist, in a sentence")
    ResponseEntity<Object> sla(
            @ParameterObject ReportParams params,
            @RequestParam(required = false) String format,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", required = false) String accept,
            Principal person) {
        var report = visibility.seen(slaReports.report(headers.query(params)), visibility.of(person.getName()));
        return answer("sla", report, ReportCsv::of, format, accept);
    }

    @GetMapping(
            path = "/rejections",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "Why sales gave MQLs back: by reason, week, team and type")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = RejectionReport.class)),
                @Content(mediaType = "text/csv")
            })
    @ApiResponse(responseCode = "400", description = "The period, a filter or the view does not exist, in a sentence")
    ResponseEntity<Object> rejections(
            @ParameterObject ReportParams params,
            @RequestParam(required = false) String format,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", required = false) String accept) {
        return answer("rejections", rejections.report(headers.query(params)), ReportCsv::of, format, accept);
    }

    @GetMapping(
            path = "/rules",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "What each row of mql-criteria and lead-routing brings",
            description =
                    "By the week of the MQL, whatever the view. Rows whose MQLs sales clearly accepts less than usual stand out.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = RuleReport.class)),
                @Content(mediaType = "text/csv")
            })
    @ApiResponse(responseCode = "400", description = "The period, a filter or the view does not exist, in a sentence")
    ResponseEntity<Object> rules(
            @ParameterObject ReportParams params,
            @RequestParam(required = false) String format,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", required = false) String accept) {
        return answer("rules", rules.report(headers.query(params)), ReportCsv::of, format, accept);
    }

    @GetMapping(
            path = "/mqls",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "The MQLs behind a number, the newest first",
            description = "The reports link here. Who may not see all of them is told how many are `hidden`.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = MqlList.class)),
                @Content(mediaType = "text/csv")
            })
    @ApiResponse(responseCode = "400", description = "There is no such measure, period or filter, in a sentence")
    ResponseEntity<Object> mqls(
            @ParameterObject ReportParams params,
            @ParameterObject MqlListQuery behind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) String format,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", required = false) String accept,
            Principal person) {
        var list = lists.list(
                headers.query(params),
                behind,
                visibility.of(person.getName()),
                Math.max(page, 0),
                Math.min(Math.max(size, 1), LARGEST_PAGE));
        return answer("mqls", list, ReportCsv::of, format, accept);
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Count everything anew",
            description =
                    "For operations. Goes on in the background; until then the reports tell how far they are `behind`.")
    @ApiResponse(responseCode = "202", description = "Begun")
    void rebuild() {
        updater.rebuild();
    }

    private static <T> ResponseEntity<Object> answer(
            String name, T report, Function<T, String> asCsv, String format, String accept) {
        if (!wantsCsv(format, accept)) {
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
            throw new BadReportQuery("'%s' is no format; it is json or csv.".formatted(format));
        }
        return format.equalsIgnoreCase("csv");
    }
}
