package io.handoff.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import lombok.RequiredArgsConstructor;

/** Writes problem documents (RFC 9457) straight to the response, whatever the caller says it accepts. */
@Component
@RequiredArgsConstructor
class ProblemWriter {

    private static final String API = "/api/";

    private final ObjectMapper json;

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatusCode status, String sentence)
            throws IOException {
        write(request, response, ProblemDetail.forStatusAndDetail(status, sentence));
    }

    /** Nothing happens when a part of an answer is on its way already. */
    void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem) throws IOException {
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

    /** Pages answer people with a page; everything below {@code /api} answers programs. */
    static boolean isForPrograms(String path) {
        return path.startsWith(API);
    }

    /** Null for a path that no URI can hold. */
    private static URI path(String path) {
        try {
            return new URI(path);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
