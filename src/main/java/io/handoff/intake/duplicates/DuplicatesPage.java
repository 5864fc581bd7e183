package io.handoff.intake.duplicates;

import io.handoff.contact.DuplicateGroups;
import io.handoff.engine.RefusedByRule;
import java.security.Principal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Likely duplicates as a web page, with buttons to merge them or to mark them as different people. */
@Controller
@RequestMapping("/duplicates")
@RequiredArgsConstructor
class DuplicatesPage {

    private static final int GROUPS = 25;

    private final DuplicateGroups groups;
    private final DuplicateViews views;
    private final ResolveDuplicates resolve;

    @GetMapping
    String show(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute(
                "groups", groups.page(PageRequest.of(Math.max(page, 0), GROUPS)).map(views::of));
        return "duplicates";
    }

    @PostMapping("/merge")
    String merge(
            @RequestParam String survivor,
            @RequestParam List<String> contact,
            Principal person,
            RedirectAttributes answer) {
        return act(answer, () -> {
            var told = resolve.merge(survivor, contact, person.getName());
            return told.problem() == null
                    ? "Merged into %s. What they did and their handoff are %s's now.".formatted(survivor, survivor)
                    : told.problem();
        });
    }

    @PostMapping("/distinct")
    String distinct(@RequestParam List<String> contact, Principal person, RedirectAttributes answer) {
        return act(answer, () -> {
            resolve.markDifferent(contact, person.getName());
            return "They stay different people and are not shown together again.";
        });
    }

    private static String act(RedirectAttributes answer, java.util.function.Supplier<String> action) {
        try {
            answer.addFlashAttribute("told", action.get());
        } catch (RefusedByRule refused) {
            answer.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/duplicates";
    }
}
