package io.handoff.team.web;

import io.handoff.team.UnknownRep;
import io.handoff.team.UnknownTeam;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps unknown teams and reps to 404. */
@RestControllerAdvice
class TeamProblems {

    @ExceptionHandler({UnknownTeam.class, UnknownRep.class})
    ProblemDetail unknown(RuntimeException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
    }
}
