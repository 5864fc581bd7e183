package io.handoff.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Checks passwords for every door at once: the webapps, HTTP Basic, and the engine's own verify call. The engine's lock is
 * not used: ten wrong tries of a stranger lock a known user for good there.
 */
class GuardedLogins extends DbIdentityServiceProvider {

    private static final String RETRY_AFTER = GuardedLogins.class.getName() + ".retryAfter";

    private final LoginAttempts attempts;
    private final DemoMode demo;

    GuardedLogins(LoginAttempts attempts, DemoMode demo) {
        this.attempts = attempts;
        this.demo = demo;
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
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? current.getRequest().getRemoteAddr()
                : "";
    }

    private static void tell(Duration pause) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
            current.getRequest().setAttribute(RETRY_AFTER, pause);
        }
    }
}
