package io.handoff.reporting.query;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers an invalid report query with 400 and a problem detail. */
@RestControllerAdvice
class BadReportQueries {

    @ExceptionHandler
    ProblemDetail refused(BadReportQuery e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
    }
}
