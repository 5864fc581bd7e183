package io.handoff.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The request this thread works on; the engine, called from it, knows none. */
final class CurrentRequest {

    private static final ThreadLocal<HttpServletRequest> REQUEST = new ThreadLocal<>();

    private CurrentRequest() {}

    static void set(HttpServletRequest request) {
        REQUEST.set(request);
    }

    static void clear() {
        REQUEST.remove();
    }

    static Optional<HttpServletRequest> get() {
        return Optional.ofNullable(REQUEST.get());
    }
}
