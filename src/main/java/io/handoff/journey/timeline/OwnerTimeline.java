package io.handoff.journey.timeline;

import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Owner segments, with the reason for each assignment. */
@Component
@RequiredArgsConstructor
class OwnerTimeline implements TimelineSource {

    private final OwnerSegments segments;

    @Override
    public Stream<TimelineEntry> of(TimelineSubject subject) {
        var all = segments.ofAll(subject.mqlIds());
        return all.stream()
                .flatMap(segment -> Stream.concat(Stream.of(began(segment, subject)), ended(segment, all, subject)));
    }

    private static TimelineEntry began(OwnerSegment segment, TimelineSubject subject) {
        var text = "%s of %s is the owner. %s"
                .formatted(
                        subject.names().ofPerson(segment.repId()),
                        subject.names().ofTeam(segment.teamId()),
                        segment.why());
        return new TimelineEntry(segment.openedAt(), TimelineEntry.Kind.OWNER, text, segment.repId(), segment.mqlId());
    }

    /** The end of a segment, shown only if no other segment starts at the same time. */
    private static Stream<TimelineEntry> ended(OwnerSegment segment, List<OwnerSegment> all, TimelineSubject subject) {
        if (segment.open() || all.stream().anyMatch(next -> follows(next, segment))) {
            return Stream.empty();
        }
        var text = subject.names().ofPerson(segment.repId()) + " is no longer the owner";
        return Stream.of(new TimelineEntry(
                segment.closedAt(), TimelineEntry.Kind.OWNER, text, segment.repId(), segment.mqlId()));
    }

    private static boolean follows(OwnerSegment next, OwnerSegment segment) {
        return next.mqlId().equals(segment.mqlId()) && Objects.equals(next.openedAt(), segment.closedAt());
    }
}
