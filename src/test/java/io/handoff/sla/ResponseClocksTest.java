package io.handoff.sla;

import static io.handoff.sla.SomeCalendars.NEW_YORK;
import static io.handoff.sla.SomeCalendars.at;
import static io.handoff.team.SomePeople.company;
import static io.handoff.team.SomePeople.rep;
import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.SettableClock;
import io.handoff.Slice;
import io.handoff.team.BusinessDuration;
import io.handoff.team.OrganisationPlan;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import io.handoff.team.TimeOff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
    private ClockReadings readings;
    private ClockDisputes disputes;
    private RecomputeClocks recompute;

    abstract DataSource database();

    @BeforeEach
    void start() {
        context = Slice.of(
                database(),
                clock,
                "team",
                "sla",
                new SlaSettings(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4)));
        var inBerlin = new Rep("b", "B", "b@acme.example", "sdr", 1, null, "berlin", null, true, false, List.of());
        var inTheWest = new Rep("w", "W", "w@acme.example", "sdr", 1, null, "west", null, true, false, List.of());
        context.getBean(Teams.class).apply(company(rep("a"), inBerlin, inTheWest));
        clocks = context.getBean(ResponseClocks.class);
        readings = context.getBean(ClockReadings.class);
        disputes = context.getBean(ClockDisputes.class);
        recompute = context.getBean(RecomputeClocks.class);
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
        assertThat(now().dues()).isEqualTo(times);
        assertThat(now().status()).isEqualTo(ClockStatus.RUNNING);
        assertThat(now().judgement()).isEqualTo(SegmentOutcome.PENDING);
    }

    @Test
    @DisplayName("D1 An owner found long after the due has the usual time before the MQL is taken away; the due stays")
    void who_gets_it_late_loses_it_later() {
        var wednesday = local("2026-06-03T17:00");
        var times = clocks.start(new ClockRequest(
                "m", "c", "sdr", "a", MONDAY_TEN, MONDAY_TEN, wednesday, policy(4, 8, 24, ClockCalendar.TEAM)));

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
        var start = new ClockRequest(
                "m", "c", "sdr", "b", MONDAY_TEN, MONDAY_TEN, MONDAY_TEN, policy(4, 8, 24, ClockCalendar.OWNER));

        // 16:00 in Berlin: two hours today, two tomorrow
        assertThat(clocks.start(start).respondBy()).isEqualTo(Instant.parse("2026-06-02T09:00:00Z"));
    }

    @Test
    @DisplayName("A21 A team without an entry counts by the company's calendar")
    void an_unknown_team_counts_by_the_company() {
        var start = new ClockRequest(
                "m", "c", "gone", null, MONDAY_TEN, MONDAY_TEN, MONDAY_TEN, policy(8, 9, 9, ClockCalendar.TEAM));

        assertThat(clocks.start(start).respondBy()).as("09:00 to 17:00").isEqualTo(local("2026-06-02T10:00"));
        assertThat(now().segments()).isEmpty();
    }

    @Test
    @DisplayName("B12 A response exactly at the due instant is in time")
    void at_the_due_is_in_time() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.met("m", local("2026-06-01T14:00"), "a");

        assertThat(now().status()).isEqualTo(ClockStatus.MET);
        assertThat(now().judgement()).isEqualTo(SegmentOutcome.MET);
        assertThat(now().response().orElseThrow().businessTime()).isEqualTo(hours(4));
        assertThat(judgements()).containsExactly(SegmentOutcome.MET);
    }

    @Test
    @DisplayName("F6 A response after the breach is recorded late, with the business time it took")
    void after_the_due_is_late() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.breached("m", local("2026-06-01T14:00"));
        assertThat(now().status()).isEqualTo(ClockStatus.OVERDUE);
        clocks.met("m", local("2026-06-02T09:30"), "a");

        assertThat(now().status()).isEqualTo(ClockStatus.MET_LATE);
        assertThat(now().judgement()).isEqualTo(SegmentOutcome.MISSED);
        assertThat(now().response().orElseThrow().businessTime()).isEqualTo(Duration.ofMinutes(8 * 60 + 30));
        assertThat(judgements()).containsExactly(SegmentOutcome.MISSED);
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
        assertThat(now().judgement()).isEqualTo(SegmentOutcome.MISSED);
        assertThat(now().response().orElseThrow().recordedAt()).isEqualTo("2026-06-01T20:00:00Z");
        assertThat(reading().segments())
                .extracting(ClockSegment::judgement)
                .as("a date alone does not heal the owner's miss either")
                .containsExactly(SegmentOutcome.MISSED);
    }

    @Test
    @DisplayName(
            "B3 A call the ledger learns of late where no breach was recorded is in time, for the lead and its owner")
    void a_late_message_of_a_call_in_time() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clock.set("2026-06-01T20:00:00Z");
        clocks.met("m", local("2026-06-01T11:00"), "a");

        assertThat(now().judgement()).isEqualTo(SegmentOutcome.MET);
        assertThat(reading().segments()).extracting(ClockSegment::judgement).containsExactly(SegmentOutcome.MET);
    }

    @Test
    @DisplayName(
            "B3 Entered after the lead's breach but within the owner's own time: the lead is late, the owner is not")
    void the_owner_who_got_it_late_has_their_own_time() {
        clocks.start(new ClockRequest(
                "m",
                "c",
                "sdr",
                "a",
                MONDAY_TEN,
                MONDAY_TEN,
                local("2026-06-01T13:00"),
                demo(MONDAY_TEN, MONDAY_TEN).policy()));
        clocks.breached("m", local("2026-06-01T14:00"));
        clock.set("2026-06-01T18:30:00Z");
        clocks.met("m", local("2026-06-01T13:50"), "a");

        assertThat(now().judgement()).isEqualTo(SegmentOutcome.MISSED);
        assertThat(reading().segments()).extracting(ClockSegment::judgement).containsExactly(SegmentOutcome.MET);
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
        assertThat(now().judgement()).isEqualTo(SegmentOutcome.MISSED);
        assertThat(judgements()).containsExactly(SegmentOutcome.MISSED);
    }

    @Test
    @DisplayName("G5 Rejected before the due is outside the numbers, rejected after it stays missed")
    void rejecting_does_not_heal() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.decidedWithoutResponse("m", false, local("2026-06-01T14:00"));
        assertThat(now().judgement()).isEqualTo(SegmentOutcome.NOT_COUNTED);
        assertThat(judgements()).containsExactly(SegmentOutcome.NOT_COUNTED);

        clocks.start(demo("late", MONDAY_TEN));
        clocks.breached("late", local("2026-06-01T14:00"));
        clocks.decidedWithoutResponse("late", false, local("2026-06-01T15:00"));
        assertThat(clocks.of("late").orElseThrow().judgement()).isEqualTo(SegmentOutcome.MISSED);
    }

    @Test
    @DisplayName("F12 An upgrade makes it due at the earlier of both, on one clock, never later")
    void an_upgrade_is_never_later() {
        clocks.start(behavioural(MONDAY_TEN));
        var upgraded = clocks.upgraded(demo(local("2026-06-01T11:00"), local("2026-06-01T11:00")));

        assertThat(upgraded.respondBy()).isEqualTo(local("2026-06-01T15:00"));
        assertThat(now().dues()).isEqualTo(upgraded);
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

        assertThat(now().judgement()).isEqualTo(SegmentOutcome.MISSED);
        assertThat(now().ownerId()).contains("b");
        assertThat(now().segments()).extracting(ClockSegment::repId).containsExactly("a", "b");
        assertThat(judgements()).containsExactly(SegmentOutcome.MISSED, SegmentOutcome.MET);
        assertThat(now().segments().get(1).due()).isEqualTo(local("2026-06-02T13:00"));
    }

    @Test
    @DisplayName("F3 With REMAINING the next owner has what is left of the lead's due; the lead's own due stays")
    void the_next_owner_may_have_what_is_left() {
        clocks.start(demo("m", MONDAY_TEN, policy(4, 8, 24, ClockCalendar.TEAM, OwnerClock.REMAINING)));
        clocks.transferred("m", "a", "b", local("2026-06-01T13:00"));

        assertThat(now().segments().get(1).due()).isEqualTo(local("2026-06-01T14:00"));
        assertThat(now().dues().respondBy()).isEqualTo(local("2026-06-01T14:00"));
    }

    @Test
    @DisplayName("F3 With REMAINING the next owner has as much working time of their own as was left")
    void what_is_left_is_working_time_of_the_next_owner() {
        clocks.start(demo("m", MONDAY_TEN, policy(4, 8, 24, ClockCalendar.OWNER, OwnerClock.REMAINING)));
        // 18:00 in Berlin, the day is over: the two hours that are left are tomorrow's first
        clocks.transferred("m", "a", "b", local("2026-06-01T12:00"));

        assertThat(now().segments().get(1).due()).isEqualTo(Instant.parse("2026-06-02T09:00:00Z"));
    }

    @Test
    @DisplayName(
            "F4 17:40 in New York with 40 minutes used, then Los Angeles: what is left ends today, a fresh time tomorrow")
    void across_zones() {
        var five = local("2026-06-01T17:00");
        clocks.start(demo("left", five, policy(4, 8, 24, ClockCalendar.OWNER, OwnerClock.REMAINING)));
        clocks.start(demo("fresh", five, policy(4, 8, 24, ClockCalendar.OWNER, OwnerClock.FRESH)));
        clocks.start(demo("days", five, daysLeft("P1D")));
        for (var mql : List.of("left", "fresh", "days")) {
            clocks.transferred(mql, "a", "w", local("2026-06-01T17:40"));
        }

        assertThat(dueOfNext("left")).as("18:00 PDT").isEqualTo(Instant.parse("2026-06-02T01:00:00Z"));
        assertThat(dueOfNext("fresh")).as("09:40 PDT").isEqualTo(Instant.parse("2026-06-02T16:40:00Z"));
        // 20 minutes today and eight hours tomorrow are left; from 14:40 PDT on
        assertThat(dueOfNext("days")).as("14:00 PDT").isEqualTo(Instant.parse("2026-06-02T21:00:00Z"));
        assertThat(clocks.of("left").orElseThrow().dues().respondBy())
                .as("the lead's own due stays")
                .isEqualTo(local("2026-06-02T12:00"));
        assertThat(recompute.preview(clocks.of("left").orElseThrow(), null).changed())
                .isFalse();
    }

    @Test
    @DisplayName("F4 Time off for which the MQL is handed over takes nothing from the next owner")
    void handed_over_for_time_off() {
        clocks.start(demo("m", MONDAY_TEN, policy(24, 48, 144, ClockCalendar.OWNER, OwnerClock.REMAINING)));
        context.getBean(Teams.class)
                .setTimeOff("a", List.of(new TimeOff(LocalDate.parse("2026-06-02"), LocalDate.parse("2026-06-05"))));
        clocks.transferred("m", "a", "w", local("2026-06-02T12:00"));

        // 13 hours until the lead's due on Wednesday at 16:00, from 09:00 PDT on
        assertThat(dueOfNext("m")).isEqualTo(Instant.parse("2026-06-03T20:00:00Z"));
    }

    private static ResponsePolicy daysLeft(String target) {
        return new ResponsePolicy(ResponseTargets.of(target, "P2D", "P5D"), ClockCalendar.OWNER, OwnerClock.REMAINING);
    }

    private Instant dueOfNext(String mqlId) {
        return clocks.of(mqlId).orElseThrow().segments().get(1).due();
    }

    @Test
    @DisplayName("F3 With REMAINING and nothing left the next owner has the whole time, not a due of the past")
    void where_nothing_is_left_the_time_is_fresh() {
        clocks.start(demo("m", MONDAY_TEN, policy(4, 8, 24, ClockCalendar.TEAM, OwnerClock.REMAINING)));
        clocks.breached("m", local("2026-06-01T14:00"));
        clocks.transferred("m", "a", "b", local("2026-06-01T18:00"));

        assertThat(now().segments().get(1).due()).isEqualTo(local("2026-06-02T13:00"));
    }

    @Test
    @DisplayName("F3 Who waits beyond their own due has missed it, though the lead is still open")
    void an_open_segment_is_missed_as_of_now() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));

        assertThat(now().segments(local("2026-06-01T14:00")).get(0).judgement()).isEqualTo(SegmentOutcome.PENDING);
        assertThat(now().segments(local("2026-06-01T14:00").plusMillis(1))
                        .get(0)
                        .judgement())
                .isEqualTo(SegmentOutcome.MISSED);
    }

    @Test
    @DisplayName(
            "A28 A timer that fired after a restart: missed at the due, recorded when it fired; the gap is the system's")
    void a_breach_happened_at_the_due() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clock.set("2026-06-01T18:20:00Z");
        clocks.breached("m", clock.instant());
        clocks.breached("m", clock.instant());

        var breach = now().entries().get(1);
        assertThat(now().entries()).hasSize(2);
        assertThat(breach.at()).isEqualTo(local("2026-06-01T14:00"));
        assertThat(breach.recordedAt()).isEqualTo(local("2026-06-01T14:20"));
    }

    @Test
    @DisplayName("B3 What was entered late is shown as such, whoever it helps")
    void a_late_entry_is_flagged() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.breached("m", local("2026-06-01T14:00"));
        clock.set("2026-06-01T18:05:00Z");
        clocks.met("m", local("2026-06-01T13:55"), "a");
        assertThat(reading().lateEntry()).as("dated before the breach").isTrue();
        assertThat(readings.enteredLateSince(MONDAY_TEN)).hasSize(1);

        clocks.start(demo("soon", MONDAY_TEN));
        clocks.met("soon", local("2026-06-01T13:55"), "a");
        assertThat(readings.of("soon").orElseThrow().lateEntry()).isFalse();

        clock.set("2026-06-01T22:00:00Z");
        clocks.start(demo("later", MONDAY_TEN));
        clocks.met("later", local("2026-06-01T13:59"), "a");
        assertThat(readings.of("later").orElseThrow().lateEntry())
                .as("more than four hours after it took place")
                .isTrue();
    }

    @Test
    @DisplayName(
            "F3 The ladder leaves the next owner their own time, also when it is recalculated; what has come stays")
    void the_ladder_waits_for_the_next_owner() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        assertThat(clocks.transferred("m", "a", "b", local("2026-06-01T10:30")))
                .as("time enough")
                .isEmpty();
        var moved = clocks.transferred("m", "b", "a", local("2026-06-01T17:00")).orElseThrow();

        assertThat(moved.respondBy()).isEqualTo(local("2026-06-01T14:00"));
        assertThat(moved.reassignAt()).isEqualTo(local("2026-06-02T12:00"));
        assertThat(moved.opsReviewAt()).isEqualTo(local("2026-06-03T16:00"));
        assertThat(now().dues()).isEqualTo(moved);
        clock.set("2026-06-01T21:30:00Z");
        assertThat(recompute.preview(now(), null).changed()).isFalse();

        assertThat(clocks.transferred("m", "a", "b", local("2026-06-02T12:00")))
                .as("the ladder itself")
                .isEmpty();
    }

    @Test
    @DisplayName("F6 How late is working time from the due to the response, and goes on until there is one")
    void how_late_is_working_time() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clock.set("2026-06-01T17:00:00Z");
        assertThat(reading().lateBy()).isNull();
        clock.set("2026-06-02T14:00:00Z");
        assertThat(reading().lateBy()).as("18:00 closes, 09:00 opens").isEqualTo(hours(5));
        clocks.breached("m", clock.instant());
        clocks.met("m", local("2026-06-02T09:30"), "a");
        assertThat(reading().lateBy()).isEqualTo(Duration.ofMinutes(4 * 60 + 30));
    }

    @Test
    @DisplayName("A27 Whose calendar counts is told")
    void whose_calendar_counts_is_told() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        assertThat(reading().calendar()).isEqualTo(new CountingCalendar(ClockCalendar.TEAM, "sdr", NEW_YORK));

        clocks.start(new ClockRequest(
                "owner", "c", "sdr", "b", MONDAY_TEN, MONDAY_TEN, MONDAY_TEN, policy(4, 8, 24, ClockCalendar.OWNER)));
        assertThat(readings.calendarOf("owner"))
                .contains(new CountingCalendar(ClockCalendar.OWNER, "b", SomeCalendars.BERLIN));
    }

    @Test
    void a_dispute_adds_lines_and_corrects_the_segment_alone() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.breached("m", local("2026-06-01T14:00"));
        clocks.transferred("m", "a", "b", local("2026-06-01T18:00"));
        disputes.disputed("m", 1, "a", "The phones were down all day");
        assertThat(now().segments().get(0).dispute()).isEqualTo(DisputeState.OPEN);
        assertThat(judgements()).containsExactly(SegmentOutcome.MISSED, SegmentOutcome.PENDING);

        disputes.decided("m", 1, true, "manager", "They were");
        assertThat(now().segments().get(0).dispute()).isEqualTo(DisputeState.EXCUSED);
        assertThat(judgements()).containsExactly(SegmentOutcome.NOT_COUNTED, SegmentOutcome.PENDING);
        assertThat(now().judgement()).as("the lead's number").isEqualTo(SegmentOutcome.MISSED);
        assertThat(now().entries())
                .extracting(ClockEntry::kind)
                .endsWith(EntryKind.TRANSFERRED, EntryKind.DISPUTED, EntryKind.EXCUSED);
    }

    @Test
    void an_upheld_miss_stays_a_miss() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.breached("m", local("2026-06-01T14:00"));
        clocks.met("m", local("2026-06-01T15:00"), "a");
        disputes.disputed("m", 1, "a", "I had called before, I think");
        disputes.decided("m", 1, false, "manager", "No call in the log");

        assertThat(judgements()).containsExactly(SegmentOutcome.MISSED);
        assertThat(now().segments().get(0).dispute()).isEqualTo(DisputeState.UPHELD);
    }

    @Test
    @DisplayName("I6 Of an erased contact nothing is left that somebody wrote or that names it; the numbers stay")
    void an_erased_contact_is_forgotten() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.breached("m", local("2026-06-01T14:00"));
        clocks.met("m", local("2026-06-01T15:00"), "a");
        disputes.disputed("m", 1, "a", "Mia Stone was on holiday");
        clocks.forget(List.of("m"), "erased-m");

        assertThat(now().entries()).allMatch(entry -> entry.contactId().equals("erased-m"));
        assertThat(now().entries())
                .noneMatch(entry -> entry.note() != null && entry.note().contains("Mia"));
        assertThat(now().judgement()).isEqualTo(SegmentOutcome.MISSED);
    }

    @Test
    @DisplayName(
            "F11 A policy made shorter: what would be overdue at once has the grace, the rungs keep their distance")
    void shortened_into_the_past_is_not_missed_at_once() {
        clocks.start(behavioural(MONDAY_TEN));
        clock.set("2026-06-01T20:00:00Z");
        var live = policy(4, 8, 24, ClockCalendar.TEAM);

        var preview = recompute.preview(now(), live);
        assertThat(preview.wouldBeOverdue()).isTrue();
        assertThat(now().entries()).as("a preview writes nothing").hasSize(1);

        var applied = recompute.apply("m", live, "ops", "New policy").orElseThrow();
        assertThat(applied).isEqualTo(preview);
        assertThat(applied.after())
                .isEqualTo(new ResponseDues(
                        local("2026-06-01T17:00"), local("2026-06-02T12:00"), local("2026-06-04T10:00")));
        assertThat(now().dues()).isEqualTo(applied.after());
        assertThat(now().segments().get(0).due()).isEqualTo(local("2026-06-01T17:00"));
        var line = now().entries().get(1);
        assertThat(line.kind()).isEqualTo(EntryKind.RECOMPUTED);
        assertThat(line.by()).isEqualTo("ops");
        assertThat(line.note()).isEqualTo("New policy");
    }

    @Test
    @DisplayName("F11 The same recomputation again changes nothing and gives no new grace")
    void recomputing_again_changes_nothing() {
        clocks.start(behavioural(MONDAY_TEN));
        clock.set("2026-06-01T20:00:00Z");
        var live = policy(4, 8, 24, ClockCalendar.TEAM);
        recompute.apply("m", live, "ops", "New policy");
        clock.set("2026-06-01T20:30:00Z");

        assertThat(recompute.apply("m", live, "ops", "Again").orElseThrow().changed())
                .isFalse();
        assertThat(recompute.apply("m", null, "ops", "Again").orElseThrow().changed())
                .isFalse();
        assertThat(now().entries()).hasSize(2);
    }

    @Test
    @DisplayName("F11 A rung that has come stays where it was; the later ones move")
    void what_has_come_stays() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clock.set("2026-06-01T18:00:00Z");
        clocks.breached("m", clock.instant());
        var applied = recompute
                .apply("m", policy(24, 48, 144, ClockCalendar.TEAM), "ops", "Slower")
                .orElseThrow();

        assertThat(applied.after().respondBy()).isEqualTo(local("2026-06-01T14:00"));
        assertThat(applied.after().reassignAt()).isEqualTo(local("2026-06-08T13:00"));
        assertThat(now().status()).isEqualTo(ClockStatus.OVERDUE);
    }

    @Test
    @DisplayName("F11 F12 An upgraded clock is still due at the earlier of both")
    void an_upgraded_clock_keeps_the_earlier() {
        clocks.start(behavioural(MONDAY_TEN));
        clocks.upgraded(demo(local("2026-06-01T11:00"), local("2026-06-01T11:00")));

        var longer = recompute.preview(now(), policy(72, 144, 288, ClockCalendar.TEAM));
        assertThat(longer.after().respondBy()).as("24 hours from Monday at ten").isEqualTo(local("2026-06-03T16:00"));
    }

    @Test
    @DisplayName(
            "A24 F11 A changed calendar moves nothing by itself; recomputed, it does, but never a clock that is closed")
    void a_changed_calendar() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.start(demo("closed", MONDAY_TEN));
        clocks.met("closed", local("2026-06-01T10:30"), "a");
        var before = clocks.of("closed").orElseThrow();
        closedOn("2026-06-01");

        assertThat(now().dues().respondBy()).isEqualTo(local("2026-06-01T14:00"));
        assertThat(recompute.apply("closed", null, "ops", "Holiday")).isEmpty();
        assertThat(clocks.of("closed")).contains(before);

        var applied = recompute.apply("m", null, "ops", "Holiday").orElseThrow();
        assertThat(applied.after().respondBy()).isEqualTo(local("2026-06-02T13:00"));
        assertThat(now().segments().get(0).due()).isEqualTo(local("2026-06-02T13:00"));
    }

    @Test
    void a_recomputed_segment_of_the_next_owner_keeps_to_its_own_start() {
        clocks.start(behavioural(MONDAY_TEN));
        clocks.transferred("m", "a", "b", local("2026-06-01T12:00"));
        clocks.upgraded(new ClockRequest(
                "m",
                "c",
                "sdr",
                "b",
                local("2026-06-01T13:00"),
                local("2026-06-01T13:00"),
                local("2026-06-01T13:00"),
                policy(4, 8, 24, ClockCalendar.TEAM)));
        assertThat(now().segments().get(1).due()).isEqualTo(local("2026-06-01T17:00"));

        assertThat(recompute.preview(now(), null).changed()).isFalse();
    }

    @Test
    void an_owner_who_gave_it_away_in_time_is_not_judged() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.transferred("m", "a", "b", local("2026-06-01T11:00"));

        assertThat(judgements()).containsExactly(SegmentOutcome.NOT_COUNTED, SegmentOutcome.PENDING);
    }

    @Test
    @DisplayName("B7 Another rep's reply counts for the lead and covers the owner")
    void somebody_else_replies() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.met("m", local("2026-06-01T11:00"), "b");

        assertThat(now().judgement()).isEqualTo(SegmentOutcome.MET);
        assertThat(judgements()).containsExactly(SegmentOutcome.COVERED);
    }

    @Test
    @DisplayName("F14 A handoff that ends otherwise cancels the clock quietly, once")
    void cancelled_is_outside_the_numbers() {
        clocks.start(demo(MONDAY_TEN, MONDAY_TEN));
        clocks.cancelled("m", "MERGED", local("2026-06-01T11:00"));
        clocks.cancelled("m", "MERGED", local("2026-06-01T11:00"));
        clocks.breached("m", local("2026-06-01T14:00"));

        assertThat(now().entries()).hasSize(2);
        assertThat(now().judgement()).isEqualTo(SegmentOutcome.NOT_COUNTED);
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

    @Test
    @DisplayName("M23 Times in days: the ladder, another owner, and a day that is closed afterwards")
    void times_in_days() {
        var days = new ResponsePolicy(ResponseTargets.of("P1D", "P2D", "P5D"), ClockCalendar.OWNER, OwnerClock.FRESH);
        clocks.start(demo("m", MONDAY_TEN, days));
        assertThat(now().dues())
                .isEqualTo(new ResponseDues(
                        local("2026-06-02T10:00"), local("2026-06-03T10:00"), local("2026-06-08T10:00")));
        assertThat(now().targets()).isEqualTo(ResponseTargets.of("P1D", "P2D", "P5D"));

        clock.set("2026-06-01T15:00:00Z");
        closedOn("2026-06-02");
        recompute.apply("m", null, "ops", "Closed on Tuesday");
        assertThat(now().dues())
                .isEqualTo(new ResponseDues(
                        local("2026-06-03T10:00"), local("2026-06-04T10:00"), local("2026-06-09T10:00")));

        // eleven in New York is five in the afternoon in Berlin, after hours: counted from Wednesday, as Tuesday is
        // closed
        clocks.transferred("m", "a", "b", local("2026-06-01T11:00"));
        assertThat(now().segments().get(1).due()).isEqualTo(Instant.parse("2026-06-03T15:00:00Z"));
    }

    @Test
    @DisplayName(
            "A23 A holiday entered for tomorrow: the preview names the clock, the ledger both versions of the calendar")
    void a_holiday_for_tomorrow() {
        clocks.start(demo("m", local("2026-06-01T17:00")));
        clock.set("2026-06-01T21:30:00Z");
        assertThat(now().started().calendarVersion()).isEqualTo("ny v1");
        closedOn("2026-06-02");
        closedOn("2026-06-02");

        var preview = recompute.preview(now(), null);
        assertThat(preview.after().respondBy()).isEqualTo(local("2026-06-03T12:00"));
        assertThat(preview.calendarChange()).isEqualTo("calendar ny v1 → v2");
        assertThat(now().entries()).as("a preview writes nothing").hasSize(1);

        recompute.apply("m", null, "ops", "Company day").orElseThrow();
        var entry = now().entries().get(1);
        assertThat(entry.note()).isEqualTo("Company day (calendar ny v1 → v2)");
        assertThat(entry.calendarVersion()).isEqualTo("ny v2");
        assertThat(recompute.preview(now(), null).calendarChange()).isNull();
    }

    private void closedOn(String day) {
        var plan = company(rep("a"));
        var closed = plan.calendars().stream()
                .map(calendar -> SomeCalendars.with(calendar, List.of(day), List.of()))
                .toList();
        context.getBean(Teams.class)
                .apply(new OrganisationPlan(plan.company(), plan.people(), closed, plan.teams(), plan.reps()));
    }

    private ClockReading reading() {
        return readings.of("m").orElseThrow();
    }

    private ResponseClock now() {
        return clocks.of("m").orElseThrow();
    }

    private List<SegmentOutcome> judgements() {
        return now().segments().stream().map(ClockSegment::judgement).toList();
    }

    private static ClockRequest demo(Instant mqlAt, Instant receivedAt) {
        return new ClockRequest(
                "m", "c", "sdr", "a", mqlAt, receivedAt, receivedAt, policy(4, 8, 24, ClockCalendar.TEAM));
    }

    private static ClockRequest demo(String mqlId, Instant at, ResponsePolicy policy) {
        return new ClockRequest(mqlId, "c", "sdr", "a", at, at, at, policy);
    }

    private static ClockRequest demo(String mqlId, Instant at) {
        return new ClockRequest(mqlId, "c", "sdr", "a", at, at, at, policy(4, 8, 24, ClockCalendar.TEAM));
    }

    private static ClockRequest behavioural(Instant at) {
        return new ClockRequest("m", "c", "sdr", "a", at, at, at, policy(24, 48, 144, ClockCalendar.TEAM));
    }

    private static ResponsePolicy policy(int respond, int reassign, int review, ClockCalendar calendar) {
        return policy(respond, reassign, review, calendar, OwnerClock.FRESH);
    }

    private static ResponsePolicy policy(
            int respond, int reassign, int review, ClockCalendar calendar, OwnerClock ownerClock) {
        return new ResponsePolicy(
                new ResponseTargets(
                        BusinessDuration.of(hours(respond)),
                        BusinessDuration.of(hours(reassign)),
                        BusinessDuration.of(hours(review))),
                calendar,
                ownerClock);
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private static Instant local(String text) {
        return at(NEW_YORK, text);
    }
}
