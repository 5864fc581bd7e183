package io.handoff.journey.timeline;

import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Owners, with why it was theirs. */
@Component
class WhoHeldIt implements Chapter {

    private final OwnerSegments segments;

    WhoHeldIt(OwnerSegments segments) {
        this.segments = segments;
    }

    @Override
    public Stream<Entry> of(Story story) {
        var all = segments.ofAll(story.mqlIds());
        return all.stream()
                .flatMap(segment -> Stream.concat(Stream.of(began(segment, story)), ended(segment, all, story)));
    }

    private static Entry began(OwnerSegment segment, Story story) {
        var text = "%s of %s is the owner. %s"
                .formatted(
                        story.names().ofPerson(segment.repId()), story.names().ofTeam(segment.teamId()), segment.why());
        return new Entry(segment.openedAt(), Entry.Kind.OWNER, text, segment.repId(), segment.mqlId());
    }

    /** Told only where nobody follows at once. */
    private static Stream<Entry> ended(OwnerSegment segment, List<OwnerSegment> all, Story story) {
        if (segment.open() || all.stream().anyMatch(next -> follows(next, segment))) {
            return Stream.empty();
        }
        var text = story.names().ofPerson(segment.repId()) + " is no longer the owner";
        return Stream.of(new Entry(segment.closedAt(), Entry.Kind.OWNER, text, segment.repId(), segment.mqlId()));
    }

    private static boolean follows(OwnerSegment next, OwnerSegment segment) {
        return next.mqlId().equals(segment.mqlId()) && Objects.equals(next.openedAt(), segment.closedAt());
    }
}
