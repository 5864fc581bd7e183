package io.handoff.process.owner;

import io.handoff.process.message.DueTimeFormatter;
import io.handoff.sla.ClockEntry;
import io.handoff.sla.ResponseClock;
import io.handoff.team.DisplayNames;
import io.handoff.team.Teams;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** A clock's ledger as text for deciding a dispute: one line per entry, in the rep's zone. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class LedgerText {

    /** Shorter gaps are normal processing time. */
    private static final Duration WORTH_SAYING = Duration.ofMinutes(5);

    private final Teams teams;
    private final DueTimeFormatter dueText;

    public String of(ResponseClock clock, String repId) {
        var names = teams.names();
        return clock.entries().stream()
                .map(entry -> "- " + dueText.of(entry.at(), repId) + ": " + words(entry, repId, names)
                        + recordedLater(entry, repId))
                .collect(Collectors.joining("\n"));
    }

    private String words(ClockEntry entry, String repId, DisplayNames names) {
        var rep = entry.repId() == null ? "nobody" : names.ofPerson(entry.repId());
        return switch (entry.kind()) {
            case STARTED -> "with " + rep + "; due " + at(entry.times().respondBy(), repId) + own(entry, repId);
            case UPGRADED -> "more urgent; due " + at(entry.times().respondBy(), repId) + own(entry, repId);
            case TRANSFERRED -> "went to " + rep + own(entry, repId);
            case RECOMPUTED -> "recalculated; due " + at(entry.times().respondBy(), repId) + own(entry, repId);
            case MET -> "answered by " + rep + ", in time";
            case MET_LATE -> "answered by " + rep + ", late";
            case RESPONSE_WITHDRAWN -> "the response was none" + again(entry, repId);
            case RESPONSE_CORRECTED -> "the response was changed later";
            case BREACHED -> "no response by the due time";
            case DECIDED_WITHOUT_RESPONSE -> "decided without a response";
            case DECISION_UNDONE -> "the decision was undone, the clock goes on";
            case CANCELLED -> "the handoff ended";
            case DISPUTED -> "disputed by " + rep;
            case UPHELD -> "looked at, the miss stays";
            case EXCUSED -> "excused";
        };
    }

    private String again(ClockEntry entry, String repId) {
        return entry.times() == null
                ? ""
                : ", the clock goes on; due " + at(entry.times().respondBy(), repId) + own(entry, repId);
    }

    private String own(ClockEntry entry, String repId) {
        return entry.segmentDue() == null ? "" : ", own time until " + at(entry.segmentDue(), repId);
    }

    private String recordedLater(ClockEntry entry, String repId) {
        return Duration.between(entry.at(), entry.recordedAt()).compareTo(WORTH_SAYING) > 0
                ? " (recorded " + at(entry.recordedAt(), repId) + ")"
                : "";
    }

    private String at(Instant instant, String repId) {
        return dueText.of(instant, repId);
    }
}
