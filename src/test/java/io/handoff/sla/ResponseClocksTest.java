package io.handoff.sla;

import static io.handoff.sla.SomeCalendars.NEW_YORK;
import static io.handoff.sla.SomeCalendars.at;
import static io.handoff.team.SomePeople.company;
import static io.handoff.team.SomePeople.rep;
import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.SettableClock;
import io.handoff.Slice;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The ledger of one MQL's response clock; the team works Monday to Friday, 09:00 to 18:00 in New York. */
abstract class ResponseClocksTest {

    private static final Instant MONDAY_TEN = at(NEW_YORK, "2026-06-01T10:00");

    private final SettableClock clock = new SettableClock("2026-06-01T14:00:00Z");
    private AnnotationConfigApplicationContext context;
    private ResponseClocks clocks;

    abstract DataSource database();

    @BeforeEach
    void start() {
        context = Slice.of(database(), clock, "team", "sla", new SlaSettings(Duration.ofMinutes(15)));
        var inBerlin = new Rep("b", "B", "b@acme.example", "sdr", 1, null, "berlin", null, true, false, List.of());
        context.getBean(Teams.class).apply(company(rep("a"), inBerlin));
        clocks = context.getBean(ResponseClocks.class);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void the_ladder_is_counted_in_business_time() {
        var times = clocks.start(demo(MONDAY_TEN, MONDAY_TEN));

        assertThat(times.respondBy()).isEqualTo(local("2026-06-01T14:00"));
        assertThat(times.reassignAt()).isEqualTo(local("2026-06-01T18:00"));
        assertThat(times.opsReviewAt()).isEqualTo(local("2026-06-03T16:00"));
        assertThat(now().times()).isEqualTo(times);
        assertThat(now().status()).isEqualTo(ClockStatus.RUNNING);
        assertThat(now().judgement()).isEqualTo(Judgement.PENDING);
    }

    @Test
    @DisplayName("D1 An owner found long after the due has the usual time before the MQL is taken away; the due stays")
    void who_gets_it_late_loses_it_later() {
        var wednesday = local("2026-06-03T17:00");
        var times = clocks.start(new StartClock(
                "m",
                "c",
                "sdr",
                "a",
                MONDAY_TEN,
                MONDAY_TEN,
                wednesday,
                hours(4),
                hours(8),
                hours(24),
                ClockCalendar.TEAM));

        assertThat(times.respondBy()).isEqualTo(local("2026-06-01T14:00"));
        assertThat(times.reassignAt()).as("four hours after it was theirs").isEqualTo(local("2026-06-04T12:00"));
        assertThat(times.opsReviewAt()).as("eight hours after").isEqualTo(local("2026-06-04T16:00"));
    }

    @Test
    @DisplayName(
            "C9 An event that came more than 15 minutes late starts the clock at its receipt; the gap is system delay")
    void late_events_are_nobodys_fault() {
        var times = clocks.start(demo(MONDAY_TEN, MONDAY_TEN.plusSeconds(15 * 60 + 1)));

        assertThat(times.respondBy()).isEqualTo(local("2026-06-01T14:15:01"));
        assertThat(now().systemDelay()).isEqualTo(Duration.ofSeconds(901));
    }

    @Test
    void fifteen_minutes_exactly_are_not_late() {
        var times = clocks.start(demo(MONDAY_TEN, MONDAY_TEN.plusSeconds(15 * 60)));

        assertThat(times.respondBy()).isEqualTo(local("2026-06-01T14:00"));
        assertThat(now().systemDelay()).isZero();
        assertThat(now().segments().get(0).due()).as("the owner's own due").isEqualTo(local("2026-06-01T14:15"));
    }

    @Test
    void the_owners_calendar_counts_when_the_policy_says_so() {
        var start = new StartClock(
                "m",
                "c",
                "sdr",
                "b",
                MONDAY_TEN,
                MONDAY_TEN,
                MONDAY_TEN,
                hours(4),
                hours(8),
                hours(24),
                ClockCalendar.OWNER);

        // 16:00 in Berlin: two hours today, two tomorrow
        assertThat(clocks.start(start).respondBy()).isEqualTo(Instant.parse("2026-06-02T09:00:00Z"));
    }

    @Test
    @DisplayName("A21 A team without an entry counts by the company's calendar")
    void an_unknown_team_counts_by_the_company() {
        var start = new StartClock(
                "m",
                "c",
                "gone",
                null,
                MONDAY_TEN,
                MONDAY_TEN,
                MONDAY_TEN,
                hours(8),
                hours(9),
                hours(9),
                ClockCalendar.TEAM);

        assertThat(clocks.start(start).respondBy()).as("09:00 to 17:00").isEqualTo(local("2026-06-02T10:00"));
        assertThat(now().segments()).isEmpty();
    }

    @Test
    @DisplayName("B12 A response exactly at the due instant is in time")
    void at_the_due_is_in_time() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.met("m", local("2026-06-01T14:00"), "a");

        assertThat(now().status()).isEqualTo(ClockStatus.MET);
        assertThat(now().judgement()).isEqualTo(Judgement.MET);
        assertThat(now().response().orElseThrow().businessTime()).isEqualTo(hours(4));
        assertThat(judgements()).containsExactly(Judgement.MET);
    }

    @Test
    @DisplayName("F6 A response after the breach is recorded late, with the business time it took")
    void after_the_due_is_late() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.breached("m", local("2026-06-01T14:00"));
        assertThat(now().status()).isEqualTo(ClockStatus.OVERDUE);
        clocks.met("m", local("2026-06-02T09:30"), "a");

        assertThat(now().status()).isEqualTo(ClockStatus.MET_LATE);
        assertThat(now().judgement()).isEqualTo(Judgement.MISSED);
        assertThat(now().response().orElseThrow().businessTime()).isEqualTo(Duration.ofMinutes(8 * 60 + 30));
        assertThat(judgements()).containsExactly(Judgement.MISSED);
    }

    @Test
    @DisplayName("A28 A timer that fires late changes nothing for a response in time")
    void a_late_timer_is_not_the_reps_fault() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.met("m", local("2026-06-01T13:59"), "a");
        clocks.breached("m", local("2026-06-01T14:03"));

        assertThat(now().status()).isEqualTo(ClockStatus.MET);
        assertThat(now().breachedAt()).isEmpty();
    }

    @Test
    @DisplayName("B3 A call entered after the breach but dated before it is a late entry; the breach stays")
    void back_dating_does_not_heal() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.breached("m", local("2026-06-01T14:00"));
        clock.set("2026-06-01T20:00:00Z");
        clocks.met("m", local("2026-06-01T11:00"), "a");

        assertThat(now().status()).isEqualTo(ClockStatus.MET_LATE);
        assertThat(now().judgement()).isEqualTo(Judgement.MISSED);
        assertThat(now().response().orElseThrow().recordedAt()).isEqualTo("2026-06-01T20:00:00Z");
    }

    @Test
    @DisplayName("B11 The same response twice is one; an earlier one heard of later counts")
    void the_first_by_time_counts() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.met("m", local("2026-06-01T13:00"), "a");
        clocks.met("m", local("2026-06-01T13:00"), "a");
        clocks.met("m", local("2026-06-01T13:30"), "a");
        assertThat(now().entries()).hasSize(2);

        clocks.met("m", local("2026-06-01T11:00"), "a");
        assertThat(now().response().orElseThrow().at()).isEqualTo(local("2026-06-01T11:00"));
    }

    @Test
    @DisplayName("B13 Accepted without a response counts as missed")
    void accepting_is_no_response() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.decidedWithoutResponse("m", true, local("2026-06-01T11:00"));

        assertThat(now().status()).isEqualTo(ClockStatus.DECIDED_WITHOUT_RESPONSE);
        assertThat(now().judgement()).isEqualTo(Judgement.MISSED);
        assertThat(judgements()).containsExactly(Judgement.MISSED);
    }

    @Test
    @DisplayName("G5 Rejected before the due is outside the numbers, rejected after it stays missed")
    void rejecting_does_not_heal() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.decidedWithoutResponse("m", false, local("2026-06-01T14:00"));
        assertThat(now().judgement()).isEqualTo(Judgement.NOT_COUNTED);
        assertThat(judgements()).containsExactly(Judgement.NOT_COUNTED);

        clocks.start(demo("late", MONDAY_TEN));
        clocks.breached("late", local("2026-06-01T14:00"));
        clocks.decidedWithoutResponse("late", false, local("2026-06-01T15:00"));
        assertThat(clocks.of("late").orElseThrow().judgement()).isEqualTo(Judgement.MISSED);
    }

    @Test
    @DisplayName("F12 An upgrade makes it due at the earlier of both, on one clock, never later")
    void an_upgrade_is_never_later() {
        clocks.start(behavioural(MONDAY_TEN));
        var upgraded = clocks.upgraded(demo(local("2026-06-01T11:00"), local("2026-06-01T11:00")));

        assertThat(upgraded.respondBy()).isEqualTo(local("2026-06-01T15:00"));
        assertThat(now().times()).isEqualTo(upgraded);
        assertThat(now().segments()).hasSize(1);
        assertThat(now().segments().get(0).due()).isEqualTo(local("2026-06-01T15:00"));

        var again = clocks.upgraded(demo(local("2026-06-01T13:00"), local("2026-06-01T13:00")));
        assertThat(again).isEqualTo(upgraded);
    }

    @Test
    @DisplayName("F5 The backup responds in their time: the first owner missed, the backup met, the lead late")
    void three_numbers_no_double_count() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.breached("m", local("2026-06-01T14:00"));
        clocks.transferred("m", "a", "b", local("2026-06-01T18:00"));
        clocks.met("m", local("2026-06-02T10:00"), "b");

        assertThat(now().judgement()).isEqualTo(Judgement.MISSED);
        assertThat(now().ownerId()).contains("b");
        assertThat(now().segments()).extracting(ClockSegment::repId).containsExactly("a", "b");
        assertThat(judgements()).containsExactly(Judgement.MISSED, Judgement.MET);
        assertThat(now().segments().get(1).due()).isEqualTo(local("2026-06-02T13:00"));
    }

    @Test
    void an_owner_who_gave_it_away_in_time_is_not_judged() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.transferred("m", "a", "b", local("2026-06-01T11:00"));

        assertThat(judgements()).containsExactly(Judgement.NOT_COUNTED, Judgement.PENDING);
    }

    @Test
    @DisplayName("B7 Another rep's reply counts for the lead and covers the owner")
    void somebody_else_replies() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.met("m", local("2026-06-01T11:00"), "b");

        assertThat(now().judgement()).isEqualTo(Judgement.MET);
        assertThat(judgements()).containsExactly(Judgement.COVERED);
    }

    @Test
    @DisplayName("F14 A handoff that ends otherwise cancels the clock quietly, once")
    void cancelled_is_outside_the_numbers() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.cancelled("m", "MERGED", local("2026-06-01T11:00"));
        clocks.cancelled("m", "MERGED", local("2026-06-01T11:00"));
        clocks.breached("m", local("2026-06-01T14:00"));

        assertThat(now().entries()).hasSize(2);
        assertThat(now().judgement()).isEqualTo(Judgement.NOT_COUNTED);
    }

    @Test
    void an_mql_without_a_clock_is_no_error() {
        clocks.breached("none", MONDAY_TEN);
        clocks.transferred("none", "a", "b", MONDAY_TEN);
        clocks.cancelled("none", "MERGED", MONDAY_TEN);
        clocks.decidedWithoutResponse("none", true, MONDAY_TEN);

        assertThat(clocks.met("none", MONDAY_TEN, "a")).isEmpty();
        assertThat(clocks.of("none")).isEmpty();
    }

    private ResponseClock now() {
        return clocks.of("m").orElseThrow();
    }

    private List<Judgement> judgements() {
        return now().segments().stream().map(ClockSegment::judgement).toList();
    }

    private static StartClock demo(Instant mqlAt, Instant receivedAt) {
        return new StartClock(
                "m", "c", "sdr", "a", mqlAt, receivedAt, receivedAt, hours(4), hours(8), hours(24), ClockCalendar.TEAM);
    }

    private static StartClock demo(String mqlId, Instant at) {
        return new StartClock(mqlId, "c", "sdr", "a", at, at, at, hours(4), hours(8), hours(24), ClockCalendar.TEAM);
    }

    private static StartClock behavioural(Instant at) {
        return new StartClock("m", "c", "sdr", "a", at, at, at, hours(24), hours(48), hours(144), ClockCalendar.TEAM);
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private static Instant local(String text) {
        return at(NEW_YORK, text);
    }
}
