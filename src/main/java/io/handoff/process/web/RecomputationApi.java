package io.handoff.process.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST API to recompute clocks after a change of policy, calendar or holidays, for operations. */
@RestController
@RequestMapping("/api/sla/recomputation")
@Tag(name = "Response clocks")
@RequiredArgsConstructor
class RecomputationApi {

    private final Recomputation recomputation;

    /**
     * @param policy PINNED (default) or LIVE
     * @param dryRun true: as the GET, nothing is written and no reason is needed
     */
    record Wanted(Recomputation.Policy policy, String reason, Boolean dryRun) {}

    @GetMapping
    @Operation(
            summary = "What a recomputation of the running clocks would change",
            description = "PINNED keeps the targets each clock began with, for a changed calendar;"
                    + " LIVE takes those of the sla-policy that is live. Writes nothing.")
    Recomputation.Outcome preview(@RequestParam(defaultValue = "PINNED") Recomputation.Policy policy) {
        return recomputation.preview(policy);
    }

    @PostMapping
    @Operation(
            summary = "Recompute the running clocks",
            description =
                    "Clocks keep what they promised until this is called. What has come stays;"
                            + " what would be overdue at once has an hour of working time (handoff.sla.recompute-grace)."
                            + " Closed MQLs are never rewritten. The ledger names both versions of a changed calendar or policy. With dryRun nothing is written: the answer says what would change.")
    @ApiResponse(responseCode = "422", description = "No reason was given")
    Recomputation.Outcome apply(@RequestBody Wanted wanted, Principal person) {
        var policy = wanted.policy() == null ? Recomputation.Policy.PINNED : wanted.policy();
        if (Boolean.TRUE.equals(wanted.dryRun())) {
            return recomputation.preview(policy);
        }
        return recomputation.apply(policy, wanted.reason(), person.getName());
    }
}
