package io.handoff.operations;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The routing check as a page. */
@Controller
@RequiredArgsConstructor
class RoutingCheckPage {

    private final RoutingCheck check;

    @GetMapping("/routing-check")
    String show(Model page) {
        page.addAttribute("findings", check.findings());
        return "routing-check";
    }
}
