package io.handoff.access.login;

import io.handoff.access.engine.CurrentRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers throttled logins with 429 and {@code Retry-After} instead of "wrong password". */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RetryAfterFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CurrentRequest.set(request);
        try {
            chain.doFilter(request, new TooManyAttempts(request, response));
        } finally {
            CurrentRequest.clear();
        }
    }

    private static final class TooManyAttempts extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        TooManyAttempts(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void setStatus(int status) {
            super.setStatus(known(status));
        }

        @Override
        public void sendError(int status) throws IOException {
            super.sendError(known(status));
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            super.sendError(known(status), message);
        }

        private int known(int status) {
            var pause = GuardedLogins.secondsToWait(request);
            if (status != HttpStatus.UNAUTHORIZED.value() || pause.isEmpty()) {
                return status;
            }
            setHeader(HttpHeaders.RETRY_AFTER, pause.get().toString());
            return HttpStatus.TOO_MANY_REQUESTS.value();
        }
    }
}
