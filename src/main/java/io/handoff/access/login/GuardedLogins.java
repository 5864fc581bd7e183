package io.handoff.access.login;

import io.handoff.access.DemoMode;
import io.handoff.access.engine.CurrentRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;

/**
 * Checks what a signed-in person changes of a rep's login, and checks passwords with throttling, for the webapps, HTTP Basic and the engine's own verify call. The engine's account lock is disabled,
 * because ten wrong attempts by anyone lock the user permanently.
 */
@RequiredArgsConstructor
public class GuardedLogins extends DbIdentityServiceProvider {

    private static final int MAX_LOGIN_LENGTH = 64;
    private static final String RETRY_AFTER = GuardedLogins.class.getName() + ".retryAfter";

    private final LoginAttempts attempts;
    private final DemoMode demo;
    private final LoginChangeRule changes;

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

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        var result = super.deleteUser(userId);
        ifPerson(() -> changes.checkDeletion(userId));
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        var result = super.deleteMembership(userId, groupId);
        ifPerson(() -> changes.checkLeaving(userId, groupId));
        return result;
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        var result = super.deleteGroup(groupId);
        ifPerson(() -> changes.checkDeletionOfGroup(groupId));
        return result;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        var result = super.saveUser(user);
        ifPerson(() -> changes.checkEmail(user.getId(), user.getEmail()));
        return result;
    }

    /** The application itself, which applies the organisation file, changes reps and logins together. */
    private void ifPerson(Runnable check) {
        if (getCurrentAuthentication() != null) {
            check.run();
        }
    }
}
