package io.handoff.access;

import java.util.Set;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** There is always an administrator: the engine offers its set-up page to strangers as long as there is none. */
@Component
@RequiredArgsConstructor
class AdminLogin {

    private final Identities identities;
    private final AccessSettings settings;
    private final DemoMode demo;

    /** The configured password is for the first start only; later changes in Admin stay. */
    void ensure() {
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
