package io.handoff.intake.imports.web;

import io.handoff.engine.RefusedByRule;
import io.handoff.intake.ids.IdSystem;
import io.handoff.intake.ids.IdSystems;
import io.handoff.intake.imports.ImportSettings;
import io.handoff.intake.imports.Imports;
import io.handoff.intake.imports.Upload;
import io.handoff.intake.imports.UploadedBefore;
import io.handoff.intake.imports.mapping.ColumnMapping;
import io.handoff.intake.imports.mapping.ImportField;
import io.handoff.intake.imports.store.ContactImport;
import io.handoff.intake.imports.store.ImportAudit;
import io.handoff.intake.imports.store.ImportReports;
import io.handoff.intake.imports.store.ImportRows;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Imports as a web page: upload, map, check, load, release. */
@Controller
@RequestMapping("/imports")
@RequiredArgsConstructor
class ImportsPage {

    private static final int EXAMPLES = 20;

    private final Imports imports;
    private final Upload upload;
    private final ImportReports reports;
    private final ImportRows rows;
    private final ImportAudit audit;
    private final ImportSettings settings;
    private final IdSystems idSystems;
    private final Clock clock;

    @GetMapping
    String list(Model page) {
        page.addAttribute("imports", imports.newest());
        page.addAttribute("largest", settings.largestFile().toMegabytes());
        page.addAttribute("mostRows", settings.mostRows());
        return "imports";
    }

    @PostMapping
    String upload(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean again,
            Principal person,
            RedirectAttributes answer)
            throws IOException {
        try {
            var bytes = file.getBytes();
            var csv = upload.read(bytes);
            var mapping = upload.mapping(csv, Upload.Wish.none());
            var kept = imports.keep(csv, mapping, bytes, file.getOriginalFilename(), again, person.getName());
            if (isComplete(mapping)) {
                imports.check(kept.id(), mapping, person.getName());
            }
            return "redirect:/imports/" + kept.id();
        } catch (UploadedBefore before) {
            answer.addFlashAttribute(
                    "refused", before.getMessage().replaceFirst(" Nothing was changed;.*", " Nothing was changed."));
            return before.known()
                    .map(known -> "redirect:/imports/" + known.id())
                    .orElse("redirect:/imports");
        } catch (RefusedByRule refused) {
            answer.addFlashAttribute("refused", refused.getMessage());
            return "redirect:/imports";
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model page) {
        var file = imports.find(id);
        page.addAttribute("file", file);
        page.addAttribute("view", ImportView.of(file, reports, clock.instant()));
        page.addAttribute("fields", ImportField.values());
        page.addAttribute("idSystems", idSystems.names(file.mapping().ids().name()));
        page.addAttribute("examples", examples(file));
        page.addAttribute("remembered", upload.isRemembered(file.header()));
        page.addAttribute("audit", audit.of(id));
        page.addAttribute("keepDays", settings.keepFor().getDays());
        return "import";
    }

    @PostMapping("/{id}/mapping")
    String map(@PathVariable String id, HttpServletRequest form, Principal person, RedirectAttributes answer) {
        return act(id, answer, () -> {
            var file = imports.find(id);
            var zone = Upload.zone(form.getParameter("timeZone"), file.mapping().zone());
            var mapping = new ColumnMapping(Map.of(), false, false, zone, idSystem(form, file.mapping()))
                    .with(file.header(), columns(form))
                    .reading(form.getParameter("emptyClears") != null, form.getParameter("dayFirst") != null, zone);
            imports.check(id, mapping, person.getName());
        });
    }

    @PostMapping("/{id}/load")
    String load(@PathVariable String id, Principal person, RedirectAttributes answer) {
        return act(id, answer, () -> imports.load(id, person.getName()));
    }

    @PostMapping("/{id}/release")
    String release(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int count,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Principal person,
            RedirectAttributes answer) {
        return act(id, answer, () -> {
            if (!confirmed) {
                throw new RefusedByRule("Confirm that the response clocks may start: tick the box.");
            }
            imports.release(id, all ? Integer.MAX_VALUE : count, person.getName());
        });
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable String id, Principal person, RedirectAttributes answer) {
        return act(id, answer, () -> imports.discard(id, person.getName()));
    }

    @PostMapping("/{id}/drop")
    String drop(@PathVariable String id, Principal person, RedirectAttributes answer) {
        try {
            imports.drop(id, person.getName());
            return "redirect:/imports";
        } catch (RefusedByRule refused) {
            answer.addFlashAttribute("refused", refused.getMessage());
            return "redirect:/imports/" + id;
        }
    }

    private static String act(String id, RedirectAttributes answer, Runnable action) {
        try {
            action.run();
        } catch (RefusedByRule refused) {
            answer.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/imports/" + id;
    }

    private static IdSystem idSystem(HttpServletRequest form, ColumnMapping mapping) {
        var named = Upload.idSystem(form.getParameter("idSystem"), mapping.ids());
        return new IdSystem(named.name(), form.getParameter("idsAreEnough") != null);
    }

    /** Column → its first non-empty cell in the first lines. */
    private Map<String, String> examples(ContactImport file) {
        var examples = new LinkedHashMap<String, String>();
        for (var kept : rows.after(file.id(), 0, EXAMPLES)) {
            var cells = kept.line().cells();
            for (int i = 0; i < Math.min(cells.size(), file.header().size()); i++) {
                if (!cells.get(i).isBlank()) {
                    examples.putIfAbsent(file.header().get(i), cells.get(i));
                }
            }
        }
        return examples;
    }

    private static boolean isComplete(ColumnMapping mapping) {
        try {
            mapping.checked();
            return true;
        } catch (RefusedByRule incomplete) {
            return false;
        }
    }

    /** Reads the raw parameters: column names may contain commas, at which Spring would split them. */
    private static Map<String, String> columns(HttpServletRequest form) {
        var names = form.getParameterValues("column");
        var fields = form.getParameterValues("field");
        if (names == null || fields == null || names.length != fields.length) {
            throw new RefusedByRule("The form is incomplete; load the page again.");
        }
        var columns = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.length; i++) {
            columns.put(names[i], fields[i]);
        }
        return columns;
    }
}
