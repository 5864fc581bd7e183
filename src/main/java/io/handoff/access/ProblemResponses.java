package io.handoff.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Says who may not do what as problem details (RFC 9457), and keeps the refused changes. */
@Component
class ProblemResponses implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json;
    private final AccessAudit audit;

    ProblemResponses(ObjectMapper json, AccessAudit audit) {
        this.json = json;
        this.audit = audit;
    }

    /** Without {@code WWW-Authenticate}: a browser must never cache Basic credentials, or other sites could use them. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var pause = GuardedLogins.secondsToWait(request);
        if (pause.isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, pause.get().toString());
            var detail = "Too many wrong passwords for this login from your address. Try again in %d seconds.";
            write(request, response, HttpStatus.TOO_MANY_REQUESTS, detail.formatted(pause.get()));
        } else {
            var detail = "Log in: HTTP Basic for programs, the session of the web pages for browsers.";
            write(request, response, HttpStatus.UNAUTHORIZED, detail);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null) {
            commence(request, response, null);
            return;
        }
        var login = person.getName();
        if (!HttpMethod.GET.matches(request.getMethod())) {
            audit.refused(login, request.getMethod(), request.getRequestURI());
        }
        var detail = why instanceof CsrfException
                ? "The request carries no valid X-XSRF-TOKEN of your session."
                : "'" + login + "' may not do this.";
        write(request, response, HttpStatus.FORBIDDEN, detail);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(ProblemTypeAdvice.DEFAULT);
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
