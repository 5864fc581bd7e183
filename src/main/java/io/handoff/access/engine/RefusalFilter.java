package io.handoff.access.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.ObjectMapper;

/**
 * Turns the engine's 500 for a refused form into 400 with the sentence of the rule, which Tasklist shows. Other responses pass unbuffered,
 * because the engine may write them asynchronously.
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
        var answer = new RefusalResponse(request, response);
        chain.doFilter(request, answer);
        if (answer.isRefusal()) {
            var body =
                    json.writeValueAsBytes(Map.of("type", "RefusedByRule", "message", request.getAttribute(SENTENCE)));
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    /** Discards the body of an error caused by a rule, and passes everything else on. */
    private static final class RefusalResponse extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        RefusalResponse(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        boolean isRefusal() {
            return getStatus() >= 400 && request.getAttribute(SENTENCE) != null;
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            if (request.getAttribute(SENTENCE) == null) {
                super.sendError(status, message);
            } else {
                setStatus(status);
            }
        }

        @Override
        public void sendError(int status) throws IOException {
            sendError(status, null);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return isRefusal() ? new DiscardedBody() : super.getOutputStream();
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!isRefusal()) {
                super.flushBuffer();
            }
        }
    }

    private static final class DiscardedBody extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Not asynchronous");
        }

        @Override
        public void write(int b) {}
    }
}
