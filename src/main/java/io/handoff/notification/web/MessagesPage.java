package io.handoff.notification.web;

import io.handoff.notification.content.MailPart;
import io.handoff.notification.content.MessageBody;
import io.handoff.notification.settings.NotificationSettings;
import io.handoff.team.Teams;
import java.security.Principal;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages with a user's messages: the list, newest first, and one page per message, to which emails link. */
@Controller
@RequestMapping(NotificationSettings.MESSAGES_PATH)
@RequiredArgsConstructor
class MessagesPage {

    private static final int PAGE_SIZE = 25;

    private final MessagesOfPerson messages;
    private final NotificationSettings settings;
    private final Teams teams;

    @GetMapping
    String list(
            Principal person,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("messages", messages.page(person.getName(), unread, page, PAGE_SIZE));
        model.addAttribute("unread", unread);
        model.addAttribute("unreadCount", messages.unread(person.getName()));
        model.addAttribute("zone", zoneOf(person));
        return "messages";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Principal person, Model model) {
        var message = messages.open(id, person.getName())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "You have no such message"));
        var body = MessageBody.of(message.bodyText(), settings);
        model.addAttribute("message", message);
        model.addAttribute("parts", MailPart.of(body));
        model.addAttribute("link", body.link().orElse(null));
        model.addAttribute("zone", zoneOf(person));
        return "one-message";
    }

    @PostMapping("/read")
    String readAll(Principal person) {
        messages.readAll(person.getName());
        return "redirect:" + NotificationSettings.MESSAGES_PATH;
    }

    private String zoneOf(Principal person) {
        return teams.calendarOfPerson(person.getName()).zone().getId();
    }
}
