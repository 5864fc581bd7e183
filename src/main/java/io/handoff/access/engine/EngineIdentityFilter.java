package io.handoff.access.engine;

import io.handoff.access.Identities;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Runs calls of the engine's REST API as the signed-in user, so that engine authorisations apply. */
@RequiredArgsConstructor
public class EngineIdentityFilter extends OncePerRequestFilter {

    private final IdentityService identity;
    private final Identities identities;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var login = SecurityContextHolder.getContext().getAuthentication().getName();
        try {
            identity.setAuthentication(login, identities.groupsOf(login));
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
