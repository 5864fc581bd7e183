package io.handoff.intake.web;

import io.handoff.intake.EventAnswer.Status;
import io.handoff.intake.Inbox;
import io.handoff.intake.InboxEvent;
import io.handoff.intake.inbox.UnknownInboxEvent;
import io.swagger.v3.oas.annotations.Operation;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and retries received events, for ops. */
@RestController
@RequestMapping("/api/inbox")
@RequiredArgsConstructor
class InboxApi {

    private static final int MAX_PAGE_SIZE = 200;

    private final Inbox inbox;

    @Operation(summary = "Received events, newest first", description = "Parked and failed ones wait for something.")
    @GetMapping
    PagedModel<InboxEvent> page(
            @RequestParam(required = false) Status status,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var wanted = PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), MAX_PAGE_SIZE));
        return new PagedModel<>(inbox.page(status, wanted));
    }

    @Operation(summary = "One received event")
    @GetMapping("/{id}")
    InboxEvent one(@PathVariable String id) {
        return inbox.find(id).orElseThrow(() -> new UnknownInboxEvent(id));
    }

    @Operation(summary = "Try a parked or failed event now", description = "Returns its state afterwards.")
    @PostMapping("/{id}/retry")
    InboxEvent retry(@PathVariable String id) {
        return inbox.retry(id);
    }
}
