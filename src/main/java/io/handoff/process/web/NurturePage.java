package io.handoff.process.web;

import io.handoff.decision.NurtureTracks;
import io.handoff.decision.ReasonLabels;
import io.handoff.engine.RefusedByRule;
import io.handoff.mql.NotAwaited;
import io.handoff.notification.NurtureMails;
import io.handoff.output.CodeText;
import io.handoff.output.DateText;
import io.handoff.process.FieldLabels;
import io.handoff.process.web.NurturePages.State;
import io.handoff.team.Teams;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
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

/** Marketing's page of contacts in nurture: track, next and last email, and actions. */
@Controller
@RequestMapping("/nurture")
@RequiredArgsConstructor
class NurturePage {

    private static final int ROWS = 50;

    private final NurturePages pages;
    private final NurtureViews views;
    private final NurtureTracks tracks;
    private final NurtureMails mails;
    private final WorkNurture work;
    private final WorkAppeal workAppeal;
    private final ReasonLabels reasons;
    private final Teams teams;

    @GetMapping
    String show(
            @RequestParam(required = false) String track,
            @RequestParam(required = false) State state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("tracks", tracks.all());
        model.addAttribute("perTrack", pages.perTrack());
        model.addAttribute("track", track);
        model.addAttribute("state", state);
        model.addAttribute("states", List.of(State.values()));
        model.addAttribute("people", views.of(pages.page(track, state, PageRequest.of(Math.max(page, 0), ROWS))));
        model.addAttribute("problems", mails.problemsOf(tracks.templates()));
        model.addAttribute("words", words());
        return "nurture";
    }

    @PostMapping("/{id}/look-again")
    String reevaluate(@PathVariable String id, RedirectAttributes answer) {
        return done(answer, () -> {
            work.reevaluate(id);
            return "The criteria were asked: see the contact for the answer.";
        });
    }

    @PostMapping("/{id}/track")
    String changeTrack(@PathVariable String id, @RequestParam String track, Principal me, RedirectAttributes answer) {
        return done(answer, () -> {
            work.changeTrack(id, track, me.getName());
            return "The track is now " + words().track(track) + ".";
        });
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable String id, Principal me, RedirectAttributes answer) {
        return done(answer, () -> {
            work.stop(id, me.getName());
            return "The emails are stopped; the cool-off continues.";
        });
    }

    @PostMapping("/{id}/continue")
    String resume(@PathVariable String id, RedirectAttributes answer) {
        return done(answer, () -> {
            work.resume(id);
            return "The emails continue.";
        });
    }

    @PostMapping("/{id}/appeal")
    String appeal(@PathVariable String id, @RequestParam String reason, Principal me, RedirectAttributes answer) {
        return done(answer, () -> {
            workAppeal.begin(id, reason, me.getName());
            return "A person who neither rejected nor appealed decides, and you are notified. The nurture continues meanwhile.";
        });
    }

    private Words words() {
        return new Words(teams, reasons);
    }

    private static String done(RedirectAttributes answer, Supplier<String> work) {
        try {
            answer.addFlashAttribute("told", work.get());
        } catch (RefusedByRule | NotAwaited refused) {
            answer.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/nurture";
    }

    /** Formats codes and instants for people, in the company's zone. */
    record Words(Teams teams, ReasonLabels reasons) {

        public String moment(Instant at) {
            return DateText.dayAndTime(at, teams.company().zone());
        }

        public String day(Instant at) {
            return DateText.date(at.atZone(teams.company().zone()).toLocalDate());
        }

        public String reason(String code) {
            return reasons.labelOf(code);
        }

        public String track(String code) {
            return CodeText.of(code.replaceFirst("^RE_", "RE-"));
        }

        public String email(String template) {
            return template == null ? "" : CodeText.of(template.replace('-', ' '));
        }

        public String fields(List<String> fields) {
            return FieldLabels.of(String.join(",", fields));
        }

        public String state(State state) {
            return switch (state) {
                case WRITING -> "Emails planned";
                case SILENT -> "Waiting in silence";
                case STOPPED -> "Emails stopped";
                case REPLIED -> "Answer to be read";
            };
        }
    }
}
