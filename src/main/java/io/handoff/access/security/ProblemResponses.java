package io.handoff.access.security;

import io.handoff.access.api.ProblemWriter;
import io.handoff.access.login.GuardedLogins;
import io.handoff.access.rights.AccessAudit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers 401, 403 and 429 as problem details (RFC 9457), and audits refused changes. */
@Component
@RequiredArgsConstructor
class ProblemResponses implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;
    private final AccessAudit audit;

    /** Sent without {@code WWW-Authenticate}: a browser would cache Basic credentials, and other sites could make requests with them. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var pause = GuardedLogins.secondsToWait(request);
        if (pause.isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, pause.get().toString());
            var detail = "Too many wrong passwords for this login from your address. Try again in %d seconds.";
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, detail.formatted(pause.get()));
        } else {
            var detail = "Log in: HTTP Basic for programs, the session of the web pages for browsers.";
            problems.write(request, response, HttpStatus.UNAUTHORIZED, detail);
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
        problems.write(request, response, HttpStatus.FORBIDDEN, detail);
    }
}
