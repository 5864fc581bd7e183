package io.handoff.notification;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page behind the link: looking at it changes nothing (mail scanners look), the button does. */
@Controller
class UnsubscribePage {

    private final Unsubscriptions unsubscriptions;

    UnsubscribePage(Unsubscriptions unsubscriptions) {
        this.unsubscriptions = unsubscriptions;
    }

    @GetMapping("/unsubscribe/{token}")
    String ask(@PathVariable String token, Model page, HttpServletResponse response) {
        return show(unsubscriptions.contactOf(token).isPresent(), false, page, response);
    }

    /** From the page, or from the mail program itself (RFC 8058). */
    @PostMapping("/unsubscribe/{token}")
    String leave(@PathVariable String token, Model page, HttpServletResponse response) {
        return show(unsubscriptions.leave(token), true, page, response);
    }

    private static String show(boolean known, boolean done, Model page, HttpServletResponse response) {
        if (!known) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        // the path is a secret of the contact
        response.setHeader("Referrer-Policy", "no-referrer");
        page.addAttribute("known", known);
        page.addAttribute("done", done);
        return "unsubscribe";
    }
}
