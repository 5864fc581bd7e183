package io.handoff.access.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Redirects anonymous users to the landing page, which returns them to the requested page after sign-in. */
@Component
class RedirectToSignIn implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var filters = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var next = URLEncoder.encode(request.getServletPath() + filters, StandardCharsets.UTF_8);
        response.sendRedirect(request.getContextPath() + "/?next=" + next);
    }
}
