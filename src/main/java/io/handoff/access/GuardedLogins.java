package io.handoff.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import lombok.RequiredArgsConstructor;

/**
 * Checks passwords for every door at once: the webapps, HTTP Basic, and the engine's own verify call. The engine's lock is
 * not used: ten wrong tries of a stranger lock a known user for good there.
 */
@RequiredArgsConstructor
class GuardedLogins extends DbIdentityServiceProvider {

    private static final int LONGEST_LOGIN = 64;
    private static final String RETRY_AFTER = GuardedLogins.class.getName() + ".retryAfter";

    private final LoginAttempts attempts;
    private final DemoMode demo;

    /** Set when a login was refused in this request without looking at the password. */
    static Optional<Long> secondsToWait(HttpServletRequest request) {
        return Optional.ofNullable((Duration) request.getAttribute(RETRY_AFTER)).map(pause -> pause.toSeconds() + 1);
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return CurrentRequest.get()
                .map(request -> checkFor(request, userId, password))
                .orElseGet(() -> isRight(userId, password));
    }

    private boolean checkFor(HttpServletRequest request, String userId, String password) {
        if (userId == null || userId.length() > LONGEST_LOGIN || password == null) {
            return false;
        }
        var address = request.getRemoteAddr();
        var pause = attempts.pause(address, userId);
        if (pause.isPresent()) {
            request.setAttribute(RETRY_AFTER, pause.get());
            return false;
        }
        // a password left over from the demo opens nothing outside of it
        var right = isRight(userId, password) && (demo.on() || !password.equals(userId));
        if (right) {
            attempts.succeeded(address, userId);
        } else {
            attempts.failed(address, userId);
        }
        return right;
    }

    private boolean isRight(String userId, String password) {
        var user = findUserById(userId);
        return user != null && user.getPassword() != null && password != null && matchPassword(password, user);
    }
}
