package io.handoff.intake.web;

import io.handoff.intake.EventAnswer.Status;
import io.handoff.intake.Inbox;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox as a web page: failed, parked and applied events, with a retry button. */
@Controller
@RequestMapping("/inbox")
@RequiredArgsConstructor
class InboxPage {

    private static final int ROWS = 50;
    private static final List<Status> TABS = List.of(Status.FAILED, Status.PARKED, Status.REJECTED, Status.APPLIED);

    private final Inbox inbox;

    @GetMapping
    String show(
            @RequestParam(defaultValue = "FAILED") Status status,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("tabs", TABS);
        model.addAttribute("status", status);
        model.addAttribute("events", inbox.page(status, PageRequest.of(Math.max(page, 0), ROWS)));
        return "inbox";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable String id, @RequestParam Status status, RedirectAttributes answer) {
        answer.addFlashAttribute("tried", inbox.retry(id));
        answer.addAttribute("status", status);
        return "redirect:/inbox";
    }
}
