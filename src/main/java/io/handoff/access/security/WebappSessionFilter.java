package io.handoff.access.security;

import io.handoff.access.Identities;
import io.handoff.access.login.EngineLogin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Authenticates users of a webapp session. Groups are read on every request, so that revoked rights end at once. */
@RequiredArgsConstructor
class WebappSessionFilter extends OncePerRequestFilter {

    private static final String ENGINE = "default";

    private final EngineLogin logins;
    private final Identities identities;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // explicit credentials have precedence over the session
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            loginOf(request)
                    .filter(login -> identities.find(login).isPresent())
                    .map(logins::authenticated)
                    .ifPresent(SecurityContextHolder.getContext()::setAuthentication);
        }
        chain.doFilter(request, response);
    }

    private static Optional<String> loginOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute("authenticatedUser"))
                .map(Authentications.class::cast)
                .map(all -> all.getAuthenticationForProcessEngine(ENGINE))
                .filter(UserAuthentication.class::isInstance)
                .map(current -> current.getIdentityId());
    }
}
