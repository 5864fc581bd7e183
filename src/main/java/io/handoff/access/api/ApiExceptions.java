package io.handoff.access.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers requests that Spring refuses before a controller is called with problem details that say what to send instead. */
@RestControllerAdvice
@RequiredArgsConstructor
class ApiExceptions extends ResponseEntityExceptionHandler {

    private final ProblemWriter problems;

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return refused(e, HttpStatus.BAD_REQUEST, UnreadableBody.sentence(e), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        var sentence = "'%s' must be %s, not '%s'."
                .formatted(name, UnreadableBody.kind(e.getRequiredType()), UnreadableBody.shortened(e.getValue()));
        return refused(e, HttpStatus.BAD_REQUEST, sentence, headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var sentence = e.getBindingResult().getAllErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? "'%s' %s".formatted(field.getField(), field.getDefaultMessage())
                        : error.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining("; ", "The body is not complete: ", "."));
        return refused(e, HttpStatus.BAD_REQUEST, sentence, headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return refused(e, status, ErrorResponses.sentence(HttpStatus.NOT_ACCEPTABLE), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return refused(e, status, ErrorResponses.sentence(HttpStatus.PAYLOAD_TOO_LARGE), headers, request);
    }

    /** A multipart body without a boundary, or truncated. */
    @ExceptionHandler
    ResponseEntity<Object> brokenForm(MultipartException e, WebRequest request) {
        var sentence =
                "The multipart body cannot be read: it needs a boundary in its Content-Type, and must end with it.";
        return refused(e, HttpStatus.BAD_REQUEST, sentence, new HttpHeaders(), request);
    }

    private ResponseEntity<Object> refused(
            Exception e, HttpStatusCode status, String sentence, HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(e, ProblemDetail.forStatusAndDetail(status, sentence), headers, status, request);
    }

    /** Written here, not by a message converter, because the Accept header may allow no JSON. HTML pages get an HTML error page. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var servlet = (ServletWebRequest) request;
        try {
            write(servlet.getRequest(), servlet.getResponse(), problem(e, body, status, request), headers);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return null;
    }

    private ProblemDetail problem(Exception e, Object body, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            return problem;
        }
        return e instanceof org.springframework.web.ErrorResponse error
                ? error.updateAndGetBody(getMessageSource(), request.getLocale())
                : ProblemDetail.forStatusAndDetail(status, ErrorResponses.sentence(HttpStatus.valueOf(status.value())));
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, ProblemDetail problem, HttpHeaders headers)
            throws IOException {
        if (response == null || response.isCommitted()) {
            return;
        }
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (ProblemWriter.isForPrograms(request.getRequestURI())) {
            problems.write(request, response, problem);
        } else {
            response.sendError(problem.getStatus());
        }
    }
}
