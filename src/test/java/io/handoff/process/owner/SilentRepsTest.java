package io.handoff.process.owner;

import static io.handoff.team.SomePeople.company;
import static io.handoff.team.SomePeople.rep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.handoff.Databases;
import io.handoff.SettableClock;
import io.handoff.Slice;
import io.handoff.assignment.AssignmentRequest;
import io.handoff.assignment.AssignmentStrategy;
import io.handoff.assignment.Assignments;
import io.handoff.assignment.NoRepAvailable;
import io.handoff.assignment.OwnerSegments;
import io.handoff.assignment.Reassignment;
import io.handoff.process.clock.RunClock;
import io.handoff.process.message.MqlNotifications;
import io.handoff.process.owner.AssignmentPolicy.KnownContact;
import io.handoff.process.owner.AssignmentPolicy.OnTimeOff;
import io.handoff.sla.ClockReadings;
import io.handoff.sla.ClockRequest;
import io.handoff.sla.ResponseClocks;
import io.handoff.sla.SlaSettings;
import io.handoff.team.Teams;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class SilentRepsTest {

    private static final Map<String, String> DEMO_REQUEST = Map.of(
            "respondWithin", "PT4H",
            "reassignAfter", "PT8H",
            "opsReviewAfter", "PT24H",
            "clockCalendar", "TEAM");

    private final SettableClock clock = new SettableClock("2026-06-01T14:00:00Z");
    private final MqlNotifications tell = mock();
    private AnnotationConfigApplicationContext context;
    private Assignments assignments;
    private ResponseClocks clocks;
    private Teams teams;
    private int mqls;

    @BeforeEach
    void a_rep_who_is_not_paused() {
        context = Slice.of(
                Databases.h2(),
                clock,
                "team",
                "assignment",
                "sla",
                new SlaSettings(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4)));
        assignments = context.getBean(Assignments.class);
        clocks = context.getBean(ResponseClocks.class);
        teams = context.getBean(Teams.class);
        teams.apply(company(rep("a"), rep("b")));
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void silent_so_many_times_in_a_row_is_paused_and_the_manager_told() throws NoRepAvailable {
        var silentReps = reps(3, "");
        for (int i = 0; i < 2; i++) {
            silentReps.tookFrom("a", takenFrom("a"));
            nobodyIsPaused();
        }
        var last = takenFrom("a");
        silentReps.tookFrom("a", last);

        assertThat(teams.rep("a").paused()).isTrue();
        verify(tell).managersThatRepIsPaused(eq(last), any(), eq(3));
    }

    @Test
    void an_accepted_one_between_them_breaks_the_row() throws NoRepAvailable {
        takenFrom("a");
        assignments.release(givenTo("a"), "ACCEPTED", clock.instant());
        takenFrom("a");

        reps(3, "").tookFrom("a", takenFrom("a"));

        nobodyIsPaused();
    }

    @Test
    void an_answer_between_them_breaks_the_row_though_nothing_is_decided_yet() throws NoRepAvailable {
        takenFrom("a");
        takenFrom("a");
        clocks.met(givenTo("a"), clock.instant(), "a");

        reps(3, "").tookFrom("a", takenFrom("a"));

        nobodyIsPaused();
    }

    @Test
    void an_answer_before_them_or_of_another_rep_does_not() throws NoRepAvailable {
        clocks.met(givenTo("a"), clock.instant(), "a");
        takenFrom("a");
        clocks.met(givenTo("b"), clock.instant(), "b");

        reps(2, "").tookFrom("a", takenFrom("a"));

        assertThat(teams.rep("a").paused()).isTrue();
    }

    @Test
    void off_by_default_and_in_a_replay() throws NoRepAvailable {
        var taken = takenFrom("a");
        reps(0, "").tookFrom("a", taken);
        reps(1, "events.jsonl").tookFrom("a", taken);

        nobodyIsPaused();
    }

    @Test
    void who_is_paused_already_is_no_news() throws NoRepAvailable {
        var taken = takenFrom("a");
        teams.setPaused("a", true);

        reps(1, "").tookFrom("a", taken);

        verify(tell, never()).managersThatRepIsPaused(any(), any(), anyInt());
    }

    private void nobodyIsPaused() {
        assertThat(teams.reps()).noneMatch(rep -> rep.paused());
        verify(tell, never()).managersThatRepIsPaused(any(), any(), anyInt());
    }

    /** Each a minute after the one before. */
    private String givenTo(String rep) throws NoRepAvailable {
        clock.forward(Duration.ofMinutes(1));
        var mql = "mql-" + ++mqls;
        var now = clock.instant();
        assignments.assign(AssignmentRequest.of(mql, "contact", "sdr", AssignmentStrategy.ROUND_ROBIN, now)
                .chosen(rep));
        clocks.start(new ClockRequest(mql, "contact", "sdr", rep, now, now, now, RunClock.policy(DEMO_REQUEST::get)));
        return mql;
    }

    private String takenFrom(String rep) throws NoRepAvailable {
        var mql = givenTo(rep);
        clock.forward(Duration.ofMinutes(1));
        assignments.reassign(new Reassignment(mql, null, null, SilentReps.NO_RESPONSE, clock.instant()));
        return mql;
    }

    private SilentReps reps(int pauseAfter, String replay) {
        return new SilentReps(
                context.getBean(OwnerSegments.class),
                context.getBean(ClockReadings.class),
                teams,
                tell,
                new AssignmentPolicy(OnTimeOff.REROUTE_UNTOUCHED, KnownContact.KEEP, pauseAfter),
                replay);
    }
}
