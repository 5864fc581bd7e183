package io.handoff.process.web;

import io.handoff.contact.Contacts;
import io.handoff.engine.ConflictRetry;
import io.handoff.mql.Mqls;
import io.handoff.mql.UnknownMql;
import io.handoff.process.Handoffs;
import io.handoff.process.clock.DisputeBreach;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST API of an MQL's response clock and of breach disputes. */
@RestController
@RequestMapping("/api/mqls/{id}")
@Tag(name = "Response clocks")
@RequiredArgsConstructor
class ClockApi {

    private final ReadClock readClock;
    private final DisputeBreach disputes;
    private final Handoffs handoffs;
    private final MqlAccess access;
    private final ConflictRetry attempts;
    private final Contacts contacts;
    private final Mqls mqls;

    /** @param reason what happened, at least ten characters */
    record Objection(String reason) {}

    @GetMapping("/clock")
    @Operation(
            summary = "The response clock of an MQL",
            description =
                    "Its ledger, each owner's time judged apart, and the delays of systems apart from those of people.")
    @ApiResponse(responseCode = "404", description = "There is no such MQL, or its clock has not started")
    ClockView clock(@PathVariable String id, Principal person) {
        return readClock.of(id, person.getName());
    }

    @PostMapping("/clock/judge-again")
    @Operation(
            summary = "Judge the first response of an MQL again",
            description =
                    "For its managers and operations. By the calls, emails and meetings as they are told now: what was"
                            + " deleted counts no more, other times and outcomes count as corrected. Changes a past judgement, too;"
                            + " the ledger keeps what was before, who asked and why.")
    @ApiResponse(responseCode = "200", description = "The clock as it is now")
    @ApiResponse(responseCode = "422", description = "Nothing has changed, or no reason given")
    ClockView judgeAgain(@PathVariable String id, @RequestBody Objection because, Principal person) {
        attempts.run(() -> {
            var mql = mqls.find(id).orElseThrow(() -> new UnknownMql(id));
            access.requireMove(person.getName(), mql);
            handoffs.judgeAgain(id, person.getName(), because.reason());
        });
        return readClock.of(id, person.getName());
    }

    @PostMapping("/dispute")
    @Operation(
            summary = "Dispute a missed response time of yours",
            description = "A manager decides. A miss can be disputed once; the lead's own number stays as it is.")
    @ApiResponse(responseCode = "200", description = "The clock as it is now")
    @ApiResponse(responseCode = "409", description = "Disputed already")
    @ApiResponse(responseCode = "422", description = "Not your time, not missed, or no reason given")
    ClockView dispute(@PathVariable String id, @RequestBody Objection objection, Principal person) {
        attempts.run(() -> {
            var mql = mqls.find(id).orElseThrow(() -> new UnknownMql(id));
            contacts.lock(mql.contactId());
            disputes.begin(mql, person.getName(), objection.reason());
        });
        return readClock.of(id, person.getName());
    }
}
