package io.handoff.access.login;

import io.handoff.access.DemoMode;
import io.handoff.access.engine.CurrentRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;

/**
 * Checks passwords with throttling, for the webapps, HTTP Basic and the engine's own verify call. The engine's account lock is disabled,
 * because ten wrong attempts by anyone lock the user permanently.
 */
@RequiredArgsConstructor
public class GuardedLogins extends DbIdentityServiceProvider {

    private static final int MAX_LOGIN_LENGTH = 64;
    private static final String RETRY_AFTER = GuardedLogins.class.getName() + ".retryAfter";

    private final LoginAttempts attempts;
    private final DemoMode demo;

    /** Seconds to wait, if a login of this request was refused without checking the password. */
    public static Optional<Long> secondsToWait(HttpServletRequest request) {
        return Optional.ofNullable((Duration) request.getAttribute(RETRY_AFTER)).map(pause -> pause.toSeconds() + 1);
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return CurrentRequest.get()
                .map(request -> checkFor(request, userId, password))
                .orElseGet(() -> isRight(userId, password));
    }

    private boolean checkFor(HttpServletRequest request, String userId, String password) {
        if (userId == null || userId.length() > MAX_LOGIN_LENGTH || password == null) {
            return false;
        }
        var address = request.getRemoteAddr();
        var pause = attempts.pause(address, userId);
        if (pause.isPresent()) {
            request.setAttribute(RETRY_AFTER, pause.get());
            return false;
        }
        // outside the demo, a password that equals the login is never accepted
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
