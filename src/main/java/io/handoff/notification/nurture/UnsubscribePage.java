package io.handoff.notification.nurture;

import io.handoff.team.Teams;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The unsubscribe page. GET changes nothing, because mail scanners open links; the button posts. */
@Controller
@RequiredArgsConstructor
class UnsubscribePage {

    private final Unsubscriptions unsubscriptions;
    private final UnsubscribeThrottle guesses;
    private final Teams teams;

    @GetMapping("/unsubscribe/{token}")
    String ask(@PathVariable String token, Model page, HttpServletRequest request, HttpServletResponse response) {
        var found = unsubscriptions.find(token);
        return show(found.isPresent(), found.orElse(false), page, request, response);
    }

    /** Posted by the page, or by the mail program itself (RFC 8058). */
    @PostMapping("/unsubscribe/{token}")
    String leave(@PathVariable String token, Model page, HttpServletRequest request, HttpServletResponse response) {
        return show(unsubscriptions.leave(token), true, page, request, response);
    }

    private String show(
            boolean known, boolean done, Model page, HttpServletRequest request, HttpServletResponse response) {
        if (!known) {
            refuse(request, response);
        }
        // the path contains the contact's secret token, and the content changes
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        page.addAttribute("known", known);
        page.addAttribute("done", done);
        page.addAttribute("ourName", teams.company().name());
        return "unsubscribe";
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) {
        if (guesses.missed(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(UnsubscribeThrottle.PAUSE.toSeconds()));
        } else {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
    }
}
