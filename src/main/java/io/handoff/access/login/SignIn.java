package io.handoff.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signs in on the landing page with the same session as the webapps' own login. */
@Controller
@RequiredArgsConstructor
class SignIn {

    private final ProcessEngine engine;

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            RedirectAttributes answer) {
        engine.getIdentityService().clearAuthentication();
        if (!engine.getIdentityService().checkPassword(username, password)) {
            answer.addFlashAttribute("refused", refusal(request));
            answer.addFlashAttribute("username", username);
            answer.addAttribute("next", next);
            return "redirect:/";
        }
        AuthenticationUtil.revalidateSession(request, AuthenticationUtil.createAuthentication(engine, username));
        return "redirect:" + (isOurs(next) ? next : "/");
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        return "redirect:/";
    }

    private static String refusal(HttpServletRequest request) {
        return GuardedLogins.secondsToWait(request)
                .map("Too many wrong passwords. Try again in %d seconds."::formatted)
                .orElse("Wrong login or password.");
    }

    /** Accepts only paths of this application with a query, so that a link cannot redirect a user to another site. */
    private static boolean isOurs(String next) {
        return next.matches("/[\\w-]+(/[\\w-]+)*/?(\\?[\\w%.=&+-]*)?");
    }
}
