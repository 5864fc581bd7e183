package io.handoff.journey.timeline;

import io.handoff.sla.ClockEntry;
import io.handoff.sla.ResponseClocks;
import java.time.Duration;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Entries of the response clocks. */
@Component
@RequiredArgsConstructor
class ResponseClockTimeline implements TimelineSource {

    private final ResponseClocks clocks;

    @Override
    public Stream<TimelineEntry> of(TimelineSubject subject) {
        return clocks.ofAll(subject.mqlIds()).stream()
                .flatMap(clock -> clock.entries().stream())
                .map(entry -> new TimelineEntry(
                        entry.at(), TimelineEntry.Kind.CLOCK, text(entry, subject), entry.repId(), entry.mqlId()));
    }

    private static String text(ClockEntry entry, TimelineSubject subject) {
        return switch (entry.kind()) {
            case STARTED ->
                "Response clock started; due " + subject.at(entry.times().respondBy());
            case UPGRADED -> "More urgent now; due " + subject.at(entry.times().respondBy());
            case TRANSFERRED -> "The new owner's own time runs until " + subject.at(entry.segmentDue());
            case RECOMPUTED ->
                "Response clock recalculated; due " + subject.at(entry.times().respondBy());
            case MET -> "First response" + subject.by(entry.repId()) + ", in time" + after(entry);
            case MET_LATE -> "First response" + subject.by(entry.repId()) + ", late" + after(entry);
            case RESPONSE_WITHDRAWN ->
                "The first response turned out to be none"
                        + (entry.times() == null
                                ? ""
                                : "; the clock goes on, due "
                                        + subject.at(entry.times().respondBy()));
            case RESPONSE_CORRECTED -> "The first response was changed later; it counts as before";
            case BREACHED -> "No response by the due time";
            case DECIDED_WITHOUT_RESPONSE -> "Decided without a response" + after(entry);
            case DECISION_UNDONE -> "The response clock goes on";
            case CANCELLED -> "Response clock stopped: the handoff ended";
            case DISPUTED -> "The miss is disputed" + subject.by(entry.repId());
            case UPHELD -> "The miss was looked at and stays";
            case EXCUSED -> "The miss was excused: the owner's part is not counted";
        };
    }

    private static String after(ClockEntry entry) {
        return entry.businessTime() == null ? "" : ", after " + words(entry.businessTime()) + " of working time";
    }

    private static String words(Duration duration) {
        var minutes = duration.toMinutes();
        return minutes < 60 ? minutes + " min" : "%d h %02d min".formatted(minutes / 60, minutes % 60);
    }
}
