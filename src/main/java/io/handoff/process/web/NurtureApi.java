package io.handoff.process.web;

import io.handoff.process.web.NurturePages.State;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST API of contacts in nurture. */
@RestController
@RequestMapping("/api/nurture")
@Tag(name = "Nurture")
@RequiredArgsConstructor
class NurtureApi {

    private static final int MAX_PAGE_SIZE = 200;

    private final NurturePages pages;
    private final NurtureViews views;
    private final WorkNurture work;

    /** @param track a track of the table "Nurture plan" */
    record NewTrack(String track) {}

    @GetMapping
    @Operation(summary = "Contacts in nurture: answers to be read first, then by the next email")
    PagedModel<NurtureView> page(
            @RequestParam(required = false) String track,
            @RequestParam(required = false) State state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var wanted = PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), MAX_PAGE_SIZE));
        return new PagedModel<>(views.of(pages.page(track, state, wanted)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "The nurture of one MQL, also when it is over")
    NurtureView one(@PathVariable String id) {
        return views.of(work.find(id));
    }

    @PostMapping("/{id}/look-again")
    @Operation(summary = "End the waiting: the criteria are asked now")
    NurtureView reevaluate(@PathVariable String id) {
        return views.of(work.reevaluate(id));
    }

    @PostMapping("/{id}/track")
    @Operation(summary = "Go on with another track, from its first email")
    NurtureView changeTrack(@PathVariable String id, @RequestBody NewTrack to, Principal person) {
        return views.of(work.changeTrack(id, to.track(), person.getName()));
    }

    @PostMapping("/{id}/stop")
    @Operation(summary = "Stop the emails; the cool-off continues")
    NurtureView stop(@PathVariable String id, Principal person) {
        return views.of(work.stop(id, person.getName()));
    }

    @PostMapping("/{id}/continue")
    @Operation(summary = "Resume the emails that were stopped")
    NurtureView resume(@PathVariable String id) {
        return views.of(work.resume(id));
    }
}
