package io.handoff.process.web;

import io.handoff.engine.Conflicts;
import io.handoff.engine.FailureTexts;
import io.handoff.engine.RefusedByRule;
import io.handoff.mql.NotAwaited;
import io.handoff.mql.UnknownMql;
import io.handoff.team.Teams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** REST API that decides many MQLs in one call, each with its own reason; a refused one does not stop the others. */
@RestController
@Tag(name = "MQLs")
@RequiredArgsConstructor
class BulkDecisionsApi {

    private static final Logger LOG = LoggerFactory.getLogger(BulkDecisionsApi.class);

    private final WorkMql work;
    private final Teams teams;
    private final FailureTexts texts;

    /** @param reason required for every rejection; there is no common one */
    record OneDecision(
            @NotBlank String mqlId,
            String decision,
            @Size(max = 200) String reason,
            @Size(max = 10_000) String note) {}

    record Decisions(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid OneDecision> decisions) {}

    /**
     * @param status HTTP status of the same request for this MQL alone
     * @param problem why it was refused; absent when done
     * @param mql present state; absent when refused
     */
    record Result(String mqlId, int status, String problem, MqlView mql) {}

    @PostMapping("/api/mqls/decisions")
    @Operation(
            summary = "Accept or reject up to 200 MQLs",
            description = "Each is decided by itself and answered in order; a rejection needs its own reason.")
    @ApiResponse(responseCode = "200", description = "One result per MQL")
    List<Result> decide(@Valid @RequestBody Decisions asked, Principal person) {
        return asked.decisions().stream()
                .map(one -> decided(one, person.getName()))
                .toList();
    }

    private Result decided(OneDecision one, String login) {
        try {
            var decision = new MqlsApi.DecisionMade(one.decision(), one.reason(), one.note());
            var mql = work.decide(one.mqlId(), decision, login);
            return new Result(one.mqlId(), HttpStatus.OK.value(), null, MqlView.of(mql, teams.names()));
        } catch (RefusedByRule refused) {
            return no(one, HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage());
        } catch (UnknownMql unknown) {
            return no(one, HttpStatus.NOT_FOUND, unknown.getMessage());
        } catch (AccessDeniedException denied) {
            return no(one, HttpStatus.FORBIDDEN, "This MQL does not belong to any of your teams.");
        } catch (NotAwaited decided) {
            return no(one, HttpStatus.CONFLICT, decided.getMessage());
        } catch (RuntimeException failure) {
            if (Conflicts.isConflict(failure)) {
                return no(
                        one,
                        HttpStatus.CONFLICT,
                        "Someone else is changing this right now; nothing was changed. Try again.");
            }
            LOG.error("MQL {} of a bulk decision could not be decided", one.mqlId(), failure);
            return no(one, HttpStatus.INTERNAL_SERVER_ERROR, texts.sentence(failure));
        }
    }

    private static Result no(OneDecision one, HttpStatus status, String problem) {
        return new Result(one.mqlId(), status.value(), problem, null);
    }
}
