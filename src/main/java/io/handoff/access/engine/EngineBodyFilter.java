package io.handoff.access.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.handoff.access.api.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 400 with a reason for request bodies on which the engine's REST API would fail with 500: invalid JSON, duplicate fields, and null
 * in lists or in place of variables.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class EngineBodyFilter extends OncePerRequestFilter {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Fields that hold variables, each an object with a value. */
    private static final Set<String> VARIABLES = Set.of(
            "variables",
            "localVariables",
            "processVariables",
            "processVariablesLocal",
            "correlationKeys",
            "localCorrelationKeys",
            "modifications");

    private final ProblemWriter problems;

    EngineBodyFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        var type = request.getContentType();
        return type == null
                || !type.toLowerCase(Locale.ROOT).startsWith("application/json")
                || !(path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/engine/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream().readAllBytes();
        var wrong = body.length == 0 ? Optional.<String>empty() : wrong(body);
        if (wrong.isEmpty()) {
            chain.doFilter(new WithBody(request, body), response);
            return;
        }
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, wrong.get());
        // the field that clients of the engine read
        problem.setProperty("message", wrong.get());
        problems.write(request, response, problem);
    }

    private static Optional<String> wrong(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_NULL && parser.getParsingContext().inArray()) {
                    return Optional.of("A list in the body holds null; leave it out.");
                }
                if (token == JsonToken.VALUE_NULL && isVariable(parser.getParsingContext())) {
                    return Optional.of("The variable '%s' is null; send {\"value\": null} as its value."
                            .formatted(parser.currentName()));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    "The body is not JSON that can be read here: it contains a field twice, or it ends too early.");
        }
    }

    private static boolean isVariable(JsonStreamContext place) {
        return place.inObject()
                && place.getParent() != null
                && place.getParent().getCurrentName() != null
                && VARIABLES.contains(place.getParent().getCurrentName());
    }

    private static final class WithBody extends HttpServletRequestWrapper {

        private final byte[] body;

        WithBody(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var in = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return in.read();
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    return in.read(into, from, length);
                }

                @Override
                public boolean isFinished() {
                    return in.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The body is read already");
                }
            };
        }
    }
}
