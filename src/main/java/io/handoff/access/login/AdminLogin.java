package io.handoff.access.login;

import io.handoff.access.DemoMode;
import io.handoff.access.Identities;
import io.handoff.access.rights.Groups;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Ensures that an administrator exists; without one the engine offers its set-up page to everyone. */
@Component
@RequiredArgsConstructor
public class AdminLogin {

    private final Identities identities;
    private final AccessSettings settings;
    private final DemoMode demo;

    /** Uses the configured password on the first start only, or to replace a missing or demo password; changes made in Admin stay. */
    public void ensure() {
        var id = settings.admin().id();
        var known = identities.hasPassword(id) && (demo.on() || !identities.isPassword(id, id));
        if (known) {
            return;
        }
        var password = password(id);
        if (identities.find(id).isEmpty()) {
            identities.ensureUser(id, "Administrator", null, Set.of(Groups.ADMIN.id));
        }
        if (password != null) {
            identities.setPassword(id, password);
        }
    }

    private String password(String id) {
        var configured = settings.admin().password();
        if (configured != null && !configured.isBlank()) {
            return configured;
        }
        if (demo.on()) {
            return id;
        }
        if (settings.replaying()) {
            return null;
        }
        throw new AdminPasswordMissing(id);
    }
}
