package io.handoff.process.web;

import io.handoff.contact.UnknownContact;
import io.handoff.engine.RefusedByRule;
import io.handoff.mql.Mqls;
import io.handoff.mql.NotAwaited;
import io.handoff.mql.UnknownMql;
import io.handoff.team.Teams;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;

/** Maps refusals of the process to problem details, in all controllers. A conflict about an MQL includes its present state. */
@RestControllerAdvice
@RequiredArgsConstructor
class RefusalResponses {

    private final Mqls mqls;
    private final Teams teams;

    @ExceptionHandler
    ProblemDetail refused(RefusedByRule e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage());
    }

    @ExceptionHandler({UnknownMql.class, UnknownContact.class})
    ProblemDetail unknown(RuntimeException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notWaiting(NotAwaited e, HttpServletRequest request) {
        return conflict(e.getMessage(), request);
    }

    @ExceptionHandler({
        OptimisticLockingException.class,
        ConcurrencyFailureException.class,
        DuplicateKeyException.class,
        QueryTimeoutException.class
    })
    ProblemDetail overtaken(RuntimeException e, HttpServletRequest request) {
        return conflict("Someone else is changing this right now; nothing of yours was changed. Try again.", request);
    }

    private ProblemDetail conflict(String sentence, HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, sentence);
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && path.get("id") instanceof String id) {
            mqls.find(id).ifPresent(mql -> problem.setProperty("mql", MqlView.of(mql, teams.names())));
        }
        return problem;
    }
}
