package io.handoff.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The engine answers a refused form with 500 and a message for programmers. Here its callers get 400 and the sentence of the
 * rule, which Tasklist shows to the person.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class RefusalFilter extends OncePerRequestFilter {

    private static final String SENTENCE = RefusalFilter.class.getName() + ".sentence";

    private final ObjectMapper json;

    RefusalFilter(ObjectMapper json) {
        this.json = json;
    }

    static void refused(String sentence) {
        CurrentRequest.get().ifPresent(request -> request.setAttribute(SENTENCE, sentence));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return request.getMethod().equals("GET")
                || !(path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/engine/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() >= 400 && request.getAttribute(SENTENCE) instanceof String sentence) {
            answer.resetBuffer();
            answer.setStatus(HttpStatus.BAD_REQUEST.value());
            answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
            json.writeValue(answer.getOutputStream(), Map.of("type", "RefusedByRule", "message", sentence));
        }
        answer.copyBodyToResponse();
    }
}
