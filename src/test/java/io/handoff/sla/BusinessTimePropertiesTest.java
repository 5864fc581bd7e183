package io.handoff.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.team.SpecialDays;
import io.handoff.team.TimeRange;
import io.handoff.team.WorkingCalendar;
import io.handoff.team.WorkingInterval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every calendar: random weeks, zones with and without summer time, nights, holidays and days off. */
class BusinessTimePropertiesTest {

    private static final Instant FROM = Instant.parse("2025-12-01T00:00:00Z");

    private final BusinessTime time = new BusinessTime();

    @Property(tries = 1000)
    void so_much_time_has_passed_at_the_due(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("targets") Duration target) {
        var due = time.plus(calendar, start, target);

        assertThat(time.between(calendar, start, due)).isEqualTo(target);
    }

    @Property(tries = 1000)
    void the_due_is_inside_working_time_or_its_closing_edge(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("targets") Duration target) {
        var due = time.plus(calendar, start, target);

        var justBefore = calendar.nextWorkingInterval(due.minusMillis(1)).map(WorkingInterval::start);
        assertThat(justBefore).contains(due.minusMillis(1));
    }

    @Property(tries = 1000)
    void a_later_start_is_never_due_earlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant other,
            @ForAll("targets") Duration target) {
        var first = one.isBefore(other) ? one : other;
        var second = one.isBefore(other) ? other : one;

        assertThat(time.plus(calendar, first, target)).isBeforeOrEqualTo(time.plus(calendar, second, target));
    }

    @Property(tries = 1000)
    void two_targets_in_a_row_are_their_sum(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("targets") Duration one,
            @ForAll("targets") Duration other) {
        assertThat(time.plus(calendar, time.plus(calendar, start, one), other))
                .isEqualTo(time.plus(calendar, start, one.plus(other)));
    }

    @Property(tries = 1000)
    void time_between_adds_up(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant a,
            @ForAll("instants") Instant b,
            @ForAll("instants") Instant c) {
        var sorted = List.of(a, b, c).stream().sorted().toList();

        assertThat(time.between(calendar, sorted.get(0), sorted.get(1))
                        .plus(time.between(calendar, sorted.get(1), sorted.get(2))))
                .isEqualTo(time.between(calendar, sorted.get(0), sorted.get(2)));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, Duration.ofDays(400).toMillis()).map(FROM::plusMillis);
    }

    @Provide
    Arbitrary<Duration> targets() {
        return Arbitraries.longs().between(1, Duration.ofHours(60).toMillis()).map(Duration::ofMillis);
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        var zones = Arbitraries.of(
                        "America/New_York",
                        "Europe/Berlin",
                        "Asia/Kathmandu",
                        "Australia/Lord_Howe",
                        "America/Sao_Paulo",
                        "Pacific/Apia",
                        "UTC")
                .map(ZoneId::of);
        var weeks = Arbitraries.maps(
                        Arbitraries.of(DayOfWeek.class),
                        ranges().list().ofMinSize(1).ofMaxSize(3))
                .ofMinSize(1)
                .ofMaxSize(7);
        var holidays = Arbitraries.of("US-NY", "DE-BE").injectNull(0.5);
        var off = specialDays().list().ofMaxSize(4);
        var on = specialDays().filter(days -> days.hours() != null).list().ofMaxSize(3);
        return Combinators.combine(zones, weeks, holidays, off, on)
                .as((zone, week, region, daysOff, daysOn) -> calendar(zone, week, region, daysOff, daysOn));
    }

    private static WorkingCalendar calendar(
            ZoneId zone,
            Map<DayOfWeek, List<TimeRange>> week,
            String region,
            List<SpecialDays> off,
            List<SpecialDays> on) {
        return new WorkingCalendar("any", zone, week, region, off, on);
    }

    /** Three hours at least, so that the longest target always fits into the search limit. */
    private static Arbitrary<TimeRange> ranges() {
        var opens = Arbitraries.integers().between(0, 95).map(quarter -> quarter * 15);
        var length = Arbitraries.integers().between(12, 96).map(quarters -> quarters * 15);
        return Combinators.combine(opens, length).as((from, minutes) -> new TimeRange(from, from + minutes));
    }

    private static Arbitrary<SpecialDays> specialDays() {
        var from = Arbitraries.integers().between(0, 400).map(LocalDate.parse("2025-12-01")::plusDays);
        var length = Arbitraries.integers().between(0, 5);
        return Combinators.combine(from, length, ranges().injectNull(0.5))
                .as((day, days, hours) -> new SpecialDays(day, day.plusDays(days), hours));
    }
}
