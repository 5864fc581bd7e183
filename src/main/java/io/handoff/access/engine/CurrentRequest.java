package io.handoff.access.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The HTTP request of the current thread, for code called by the engine, which has no access to it. */
public final class CurrentRequest {

    private static final ThreadLocal<HttpServletRequest> REQUEST = new ThreadLocal<>();

    private CurrentRequest() {}

    public static void set(HttpServletRequest request) {
        REQUEST.set(request);
    }

    public static void clear() {
        REQUEST.remove();
    }

    public static Optional<HttpServletRequest> get() {
        return Optional.ofNullable(REQUEST.get());
    }
}
