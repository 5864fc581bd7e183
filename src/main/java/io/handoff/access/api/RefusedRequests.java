package io.handoff.access.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * Answers requests that Spring's firewall rejects because components may parse the address differently: {@code %2F}, {@code ..}, {@code
 * %00}, {@code ;}.
 */
@Component
@RequiredArgsConstructor
class RefusedRequests implements RequestRejectedHandler {

    static final String SENTENCE =
            "The address or a header of this request is refused: an id must not contain a slash, a"
                    + " backslash, a semicolon, '..', a percent sign or control characters, and only the usual HTTP methods are answered.";

    private final ProblemWriter problems;

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException {
        problems.write(request, response, HttpStatus.BAD_REQUEST, SENTENCE);
    }
}
