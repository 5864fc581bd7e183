package io.handoff.team;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A team or rep that is not there is 404 wherever it is asked for. */
@RestControllerAdvice
class TeamProblems {

    @ExceptionHandler({UnknownTeam.class, UnknownRep.class})
    ProblemDetail unknown(RuntimeException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
    }
}
