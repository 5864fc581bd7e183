package io.handoff.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;

/**
 * Checks passwords for every door at once: the webapps, HTTP Basic, and the engine's own verify call. The engine's lock is
 * not used: ten wrong tries of a stranger lock a known user for good there.
 */
class GuardedLogins extends DbIdentityServiceProvider {

    private static final ThreadLocal<HttpServletRequest> CURRENT = new ThreadLocal<>();
    private static final String RETRY_AFTER = GuardedLogins.class.getName() + ".retryAfter";

    private final LoginAttempts attempts;
    private final DemoMode demo;

    GuardedLogins(LoginAttempts attempts, DemoMode demo) {
        this.attempts = attempts;
        this.demo = demo;
    }

    /** The engine knows no requests: names the one this thread works on; null when it is done. */
    static void workingOn(HttpServletRequest request) {
        if (request == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(request);
        }
    }

    /** Set when a login was refused in this request without looking at the password. */
    static Optional<Long> secondsToWait(HttpServletRequest request) {
        return Optional.ofNullable((Duration) request.getAttribute(RETRY_AFTER)).map(pause -> pause.toSeconds() + 1);
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        var address = clientAddress();
        var pause = attempts.pause(address, userId);
        if (pause.isPresent()) {
            tell(pause.get());
            return false;
        }
        var right = isRight(userId, password);
        if (right) {
            attempts.succeeded(address, userId);
        } else {
            attempts.failed(address, userId);
        }
        return right;
    }

    private boolean isRight(String userId, String password) {
        var user = findUserById(userId);
        // a password left over from the demo opens nothing outside of it
        var allowed = user != null
                && user.getPassword() != null
                && password != null
                && (demo.on() || !password.equals(userId));
        return allowed && matchPassword(password, user);
    }

    private static String clientAddress() {
        return Optional.ofNullable(CURRENT.get())
                .map(HttpServletRequest::getRemoteAddr)
                .orElse("");
    }

    private static void tell(Duration pause) {
        Optional.ofNullable(CURRENT.get()).ifPresent(request -> request.setAttribute(RETRY_AFTER, pause));
    }
}
