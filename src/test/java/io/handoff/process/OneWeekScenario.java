package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.assignment.Assignments;
import io.handoff.mql.Mql;
import io.handoff.sla.ClockSegment;
import io.handoff.sla.ClockStatus;
import io.handoff.sla.ResponseClock;
import io.handoff.sla.ResponseClocks;
import io.handoff.sla.SegmentOutcome;
import io.handoff.team.CompanyProfile;
import io.handoff.team.OrganisationPlan;
import io.handoff.team.Person;
import io.handoff.team.Rep;
import io.handoff.team.Rotation;
import io.handoff.team.Team;
import io.handoff.team.TimeOff;
import io.handoff.team.TimeRange;
import io.handoff.team.UnavailablePolicy;
import io.handoff.team.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A week of May 2026 in one team with people in New York and Berlin. On Thursday the 14th, Ascension Day, Berlin is closed and New York
 * works; Dieter, who is Carla's backup, is on holiday until Tuesday the 19th.
 */
class OneWeekScenario extends ProcessTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    private ResponseClocks clocks;

    @Autowired
    private Assignments assignments;

    private final Map<String, String> people = new LinkedHashMap<>();

    @BeforeEach
    void monday_morning() {
        ClockUtil.setCurrentTime(Date.from(newYork("2026-05-11T09:00")));
        teams.apply(new OrganisationPlan(
                new CompanyProfile("Acme", Acme.NEW_YORK, "USD", List.of("acme.example"), "new-york"),
                List.of(new Person("manager", "Maya Manager", "manager@acme.example", null, true, List.of())),
                List.of(
                        week("new-york", Acme.NEW_YORK, "09:00-18:00", "US-NY"),
                        week("berlin", BERLIN, "09:00-17:00", "DE-BE")),
                List.of(new Team(
                        "sdr-inbound",
                        "SDR-Inbound",
                        "new-york",
                        List.of("manager"),
                        UnavailablePolicy.HOLD,
                        Rotation.ROUND_ROBIN,
                        true)),
                List.of(
                        rep("anna", null, "ben"),
                        rep("ben", null, "anna"),
                        rep("carla", "berlin", "dieter"),
                        rep(
                                "dieter",
                                "berlin",
                                "ben",
                                new TimeOff(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 19))))));
    }

    @Test
    @DisplayName("A1 A27 D2 D8 D9 F3 F5 F12 One week, two zones, a holiday and an absent backup")
    void one_week() {
        // Monday: three demo requests. Dieter is away and is passed over; who is next does not depend on whose day it
        // is
        until(newYork("2026-05-11T09:30"));
        turnsOf("anna");
        demoRequestOf("early");
        turnsOf("ben");
        demoRequestOf("second");
        until(newYork("2026-05-11T10:00"));
        turnsOf("carla");
        demoRequestOf("third"); // 16:00 in Berlin: an hour is left there today
        assertThat(List.of(owner("early"), owner("second"), owner("third"))).containsExactly("anna", "ben", "carla");
        assertThat(due("early")).isEqualTo(newYork("2026-05-11T13:30"));
        assertThat(due("third")).isEqualTo(berlin("2026-05-12T12:00"));

        call("early", "anna");
        call("second", "ben");
        until(berlin("2026-05-12T12:00"));
        call("third", "carla"); // at the very due instant
        assertThat(clock("third").status()).isEqualTo(ClockStatus.MET);

        // Tuesday, late: Anna has it and says nothing. Half of her four hours is left for Wednesday
        until(newYork("2026-05-12T16:00"));
        turnsOf("anna");
        demoRequestOf("silent");
        assertThat(owner("silent")).isEqualTo("anna");
        assertThat(due("silent")).isEqualTo(newYork("2026-05-13T11:00"));

        until(newYork("2026-05-13T11:00"));
        assertThat(mqlOf("silent").escalatedAt()).isEqualTo(newYork("2026-05-13T11:00"));
        until(newYork("2026-05-13T15:00"));
        assertThat(owner("silent")).as("her backup").isEqualTo("ben");
        until(newYork("2026-05-13T15:30"));
        call("silent", "ben");

        // the lead was late, Anna missed it, Ben did not: three numbers
        assertThat(clock("silent").judgement()).isEqualTo(SegmentOutcome.MISSED);
        assertThat(judged("silent")).containsExactly("anna MISSED", "ben MET");

        // Wednesday, half an hour before Berlin closes for a holiday: 24 working hours in the calendar of who owns it
        until(berlin("2026-05-13T16:30"));
        turnsOf("carla");
        engagesAs("slow", "TRIAL_START");
        assertThat(owner("slow")).isEqualTo("carla");
        assertThat(due("slow")).isEqualTo(berlin("2026-05-19T16:30"));

        // Friday: the same person asks for a demo. One clock, the earlier due
        until(berlin("2026-05-15T16:00"));
        engagesAs("slow", "DEMO_REQUEST");
        assertThat(due("slow")).isEqualTo(berlin("2026-05-18T12:00"));

        // Monday: eight hours without a word. Dieter is still away, his own backup takes over
        until(berlin("2026-05-18T16:00"));
        assertThat(owner("slow")).isEqualTo("ben");
        assertThat(clock("slow").segments())
                .last()
                .extracting(ClockSegment::due)
                .isEqualTo(newYork("2026-05-18T14:00"));
        until(newYork("2026-05-18T14:00"));
        call("slow", "ben");
        assertThat(judged("slow")).containsExactly("carla MISSED", "ben MET");
        assertThat(clock("slow").judgement()).isEqualTo(SegmentOutcome.MISSED);

        assertThat(people.keySet())
                .filteredOn(who -> clock(who).judgement() == SegmentOutcome.MISSED)
                .as("everybody else was answered in time")
                .containsExactly("silent", "slow");
    }

    private static WorkingCalendar week(String id, ZoneId zone, String hours, String holidays) {
        var days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .collect(Collectors.toMap(day -> day, day -> List.of(TimeRange.parse(hours))));
        return new WorkingCalendar(id, zone, days, holidays, List.of(), List.of());
    }

    private static Rep rep(String id, String calendar, String backup, TimeOff... timeOff) {
        return new Rep(
                id, id, id + "@acme.example", "sdr-inbound", 1, null, calendar, backup, true, false, List.of(timeOff));
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private void demoRequestOf(String who) {
        engagesAs(who, "DEMO_REQUEST");
    }

    private void engagesAs(String who, String kind) {
        if (!people.containsKey(who)) {
            a_contact(who + "-" + UUID.randomUUID());
            people.put(who, contact);
        }
        contact = people.get(who);
        engages(kind);
    }

    /** Others come and are answered until it is this rep's turn. */
    private void turnsOf(String rep) {
        for (int i = 0; !rep.equals(assignments.next("sdr-inbound", null).repId()); i++) {
            assertThat(i).as("others in a row").isLessThan(6);
            var other = "other-" + people.size();
            engagesAs(other, "TRIAL_START");
            assertThat(owner(other)).isNotEqualTo("dieter");
            call(other, owner(other));
        }
    }

    private void call(String who, String rep) {
        contact = people.get(who);
        called(rep);
    }

    private Mql mqlOf(String who) {
        return mqls.latestOf(people.get(who)).orElseThrow();
    }

    private String owner(String who) {
        return mqlOf(who).ownerId();
    }

    private Instant due(String who) {
        return mqlOf(who).respondBy();
    }

    private ResponseClock clock(String who) {
        return clocks.of(mqlOf(who).id()).orElseThrow();
    }

    private List<String> judged(String who) {
        return clock(who).segments().stream()
                .map(segment -> segment.repId() + " " + segment.judgement())
                .toList();
    }

    /** Lets time pass for everybody in the story; timers fire in the order they fall due. */
    private void until(Instant then) {
        for (Job next; (next = nextJobBefore(then)) != null; ) {
            if (next.getDuedate().after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(next.getDuedate());
            }
            management.executeJob(next.getId());
        }
        ClockUtil.setCurrentTime(Date.from(then));
    }

    private Job nextJobBefore(Instant then) {
        var ours = people.values().stream()
                .flatMap(person ->
                        runtime.createProcessInstanceQuery().processInstanceBusinessKey(person).list().stream());
        return ours.flatMap(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .duedateLowerThan(Date.from(then.plusMillis(1)))
                        .list()
                        .stream())
                .min((a, b) -> a.getDuedate().compareTo(b.getDuedate()))
                .orElse(null);
    }
}
