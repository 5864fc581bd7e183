package io.handoff.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The HTTP request of the current thread, for code called by the engine, which has no access to it. */
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
