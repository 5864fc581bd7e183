package io.handoff.access.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Writes problem details (RFC 9457) directly to the response, regardless of the Accept header. */
@Component
@RequiredArgsConstructor
public class ProblemWriter {

    private static final String API = "/api/";

    private final ObjectMapper json;

    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatusCode status, String sentence)
            throws IOException {
        write(request, response, ProblemDetail.forStatusAndDetail(status, sentence));
    }

    /** Does nothing if the response is already committed. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (problem.getType() == null) {
            problem.setType(ProblemTypeAdvice.DEFAULT);
        }
        problem.setInstance(path(request.getRequestURI()));
        response.resetBuffer();
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            json.writeValue(response.getOutputStream(), problem);
        }
    }

    /** Paths below {@code /api} get problem details; all others are pages. */
    static boolean isForPrograms(String path) {
        return path.startsWith(API);
    }

    /** Null if the path is no valid URI. */
    private static URI path(String path) {
        try {
            return new URI(path);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
