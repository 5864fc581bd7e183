package io.handoff.process.mql;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.handoff.assignment.AssignedBy;
import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.process.mql.AssignmentPolicy.KnownContact;
import io.handoff.process.mql.AssignmentPolicy.OnTimeOff;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SilentRepsTest {

    private final OwnerSegments segments = mock();
    private final Teams teams = mock();
    private final Tell tell = mock();

    @BeforeEach
    void a_rep_who_is_not_paused() {
        when(teams.findRep("a")).thenReturn(Optional.of(rep(false)));
        when(teams.rep("a")).thenReturn(rep(false));
    }

    @Test
    void silent_so_many_times_in_a_row_is_paused_and_the_manager_told() {
        ended("No response in time", "No response in time", "No response in time");
        reps(3, "").tookFrom("a", "mql-3");
        verify(teams).setPaused("a", true);
        verify(tell).managersThatRepIsPaused(eq("mql-3"), any(), eq(3));
    }

    @Test
    void an_accepted_one_between_them_breaks_the_row() {
        ended("No response in time", "ACCEPTED", "No response in time");
        reps(3, "").tookFrom("a", "mql-3");
        nobodyIsPaused();
    }

    @Test
    void fewer_are_not_enough() {
        ended("No response in time", "No response in time");
        reps(3, "").tookFrom("a", "mql-2");
        nobodyIsPaused();
    }

    @Test
    void off_by_default_and_in_a_replay() {
        ended("No response in time");
        reps(0, "").tookFrom("a", "mql-1");
        reps(1, "events.jsonl").tookFrom("a", "mql-1");
        nobodyIsPaused();
    }

    @Test
    void who_is_paused_already_is_no_news() {
        when(teams.findRep("a")).thenReturn(Optional.of(rep(true)));
        ended("No response in time");
        reps(1, "").tookFrom("a", "mql-1");
        nobodyIsPaused();
    }

    private void nobodyIsPaused() {
        verify(teams, never()).setPaused(any(), anyBoolean());
        verify(tell, never()).managersThatRepIsPaused(any(), any(), anyInt());
    }

    private void ended(String... because) {
        when(segments.lastEndedOf(eq("a"), anyInt()))
                .thenReturn(Stream.of(because).map(SilentRepsTest::segment).toList());
    }

    private SilentReps reps(int pauseAfter, String replay) {
        var policy = new AssignmentPolicy(OnTimeOff.REROUTE_UNTOUCHED, KnownContact.KEEP, pauseAfter);
        return new SilentReps(segments, teams, tell, policy, replay);
    }

    private static OwnerSegment segment(String because) {
        var at = Instant.parse("2026-06-01T16:00:00Z");
        return new OwnerSegment("s", "m", "c", "a", "sdr", AssignedBy.ROUND_ROBIN, "", 1L, at, at, because);
    }

    private static Rep rep(boolean paused) {
        return new Rep("a", "Ann", "a@acme.example", "sdr", 1, null, null, null, true, paused, List.of());
    }
}
