package io.handoff.access.login;

import io.handoff.access.Identities;
import io.handoff.access.rights.Groups;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Authenticates against the engine's identity service; groups become authorities. */
@Component
@RequiredArgsConstructor
public class EngineLogin implements AuthenticationProvider {

    private final IdentityService identity;
    private final Identities identities;

    @Override
    public Authentication authenticate(Authentication login) {
        identity.clearAuthentication();
        if (!identity.checkPassword(login.getName(), String.valueOf(login.getCredentials()))) {
            throw new BadCredentialsException("Wrong login or password");
        }
        return authenticated(login.getName());
    }

    public Authentication authenticated(String loginId) {
        return UsernamePasswordAuthenticationToken.authenticated(
                loginId, null, authorities(identities.groupsOf(loginId)));
    }

    private static List<GrantedAuthority> authorities(List<String> groups) {
        return AuthorityUtils.createAuthorityList(
                groups.stream().map(Groups::authority).toArray(String[]::new));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
