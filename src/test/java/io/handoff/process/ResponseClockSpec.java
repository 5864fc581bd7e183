package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.handoff.activity.NewActivity;
import io.handoff.engine.ConflictRetry;
import io.handoff.intake.EventAnswer.Status;
import io.handoff.intake.Intake;
import io.handoff.process.facade.RecomputeMqls;
import io.handoff.sla.ClockEntry;
import io.handoff.sla.ClockReadings;
import io.handoff.sla.ClockSegment;
import io.handoff.sla.EntryKind;
import io.handoff.sla.RecomputedClock;
import io.handoff.sla.ResponseClock;
import io.handoff.sla.ResponseClocks;
import io.handoff.sla.SegmentOutcome;
import io.handoff.team.OrganisationPlan;
import io.handoff.team.SpecialDays;
import io.handoff.team.WorkingCalendar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The response clock of an MQL on its way through the process: owners, upgrades, changed promises, and what counts. */
class ResponseClockSpec extends ProcessTest {

    @Autowired
    private ResponseClocks clocks;

    @Autowired
    private ClockReadings readings;

    @Autowired
    private RecomputeMqls recompute;

    @Autowired
    private ConflictRetry attempts;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Intake intake;

    private String deployment;

    @AfterEach
    void the_table_is_as_it_was() {
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    @DisplayName("F3 F5 The backup answers in their own time: the first owner missed, the backup met, the lead late")
    void three_numbers() {
        engages("DEMO_REQUEST");
        var first = mql().ownerId();
        var due = mql().respondBy();
        at("2026-05-18T17:00");
        var backup = mql().ownerId();
        assertThat(backup).isNotEqualTo(first);
        assertThat(mql().respondBy()).as("the lead's due stays").isEqualTo(due);
        at("2026-05-18T17:30");
        called(backup);

        assertThat(ledger().judgement()).isEqualTo(SegmentOutcome.MISSED);
        assertThat(ledger().segments())
                .extracting(ClockSegment::repId, ClockSegment::judgement)
                .containsExactly(tuple(first, SegmentOutcome.MISSED), tuple(backup, SegmentOutcome.MET));
        assertThat(ledger().segments().get(1).due())
                .as("fresh time, from 17:00")
                .isEqualTo(newYork("2026-05-19T12:00"));
        assertThat(readings.of(mql().id()).orElseThrow().lateBy()).isEqualTo(Duration.ofMinutes(4 * 60 + 30));
    }

    @Test
    @DisplayName("A28 The application was down at the due: one breach, at the due; the delay is the system's")
    void down_at_the_due() {
        engages("DEMO_REQUEST");
        ClockUtil.setCurrentTime(Date.from(newYork("2026-05-18T14:20")));
        at("2026-05-18T14:20");

        var breaches = ledger().entries().stream()
                .filter(entry -> entry.kind() == EntryKind.BREACHED)
                .toList();
        assertThat(breaches).hasSize(1);
        assertThat(breaches.get(0).at()).isEqualTo(newYork("2026-05-18T13:00"));
        assertThat(breaches.get(0).recordedAt()).isEqualTo(newYork("2026-05-18T14:20"));
    }

    @Test
    @DisplayName("B3 A call dated before a breach that is recorded: late, shown as a late entry, the breach stays")
    void back_dated_after_the_breach() {
        engages("DEMO_REQUEST");
        at("2026-05-18T13:10");
        logs("CALL", "OUTBOUND", mql().ownerId() + "@acme.example", newYork("2026-05-18T12:55"));

        assertThat(ledger().judgement()).isEqualTo(SegmentOutcome.MISSED);
        assertThat(ledger().segments()).extracting(ClockSegment::judgement).containsExactly(SegmentOutcome.MISSED);
        assertThat(readings.of(mql().id()).orElseThrow().lateEntry()).isTrue();
        assertThat(mql().escalatedAt()).isNotNull();
    }

    @Test
    @DisplayName("B6 A reply of the prospect stops no clock; the lead comes first on the rep's list, which says why")
    void a_reply_of_the_prospect_raises_priority() {
        engages("DEMO_REQUEST");
        assertThat(task(ACCEPT_OR_REJECT).getPriority()).isEqualTo(50);
        at("2026-05-18T10:00");
        logs("EMAIL", "INBOUND", null, now());

        assertThat(mql().respondedAt()).isNull();
        assertThat(task(ACCEPT_OR_REJECT).getPriority()).isEqualTo(80);
        assertThat(shown("lastActivity")).contains("Email by the prospect");
        at("2026-05-18T13:00");
        assertThat(mql().escalatedAt()).isNotNull();
    }

    @Test
    @DisplayName("B8 A meeting the prospect booked answers the lead; it is self-served and nobody's merit")
    void a_self_served_meeting() {
        engages("DEMO_REQUEST");
        at("2026-05-18T10:00");
        logs("MEETING", "INBOUND", null, now());

        assertThat(mql().respondedAt()).isEqualTo(now());
        assertThat(mql().respondedBy()).isNull();
        assertThat(ledger().judgement()).isEqualTo(SegmentOutcome.MET);
        assertThat(ledger().response().orElseThrow().note()).isEqualTo(ResponseClocks.SELF_SERVED);
        assertThat(ledger().segments().get(0).judgement()).isEqualTo(SegmentOutcome.COVERED);
        at("2026-05-25T10:00");
        assertThat(mql().escalatedAt()).isNull();
    }

    @Test
    @DisplayName("F13 A second demo request resets no clock; the lead comes first on the rep's list")
    void a_second_demo_request() {
        engages("DEMO_REQUEST");
        var due = mql().respondBy();
        at("2026-05-18T11:00");
        engages("DEMO_REQUEST");

        assertThat(mql().respondBy()).isEqualTo(due);
        assertThat(ledger().entries()).hasSize(1);
        assertThat(task(ACCEPT_OR_REJECT).getPriority()).isEqualTo(80);
    }

    @Test
    @DisplayName(
            "F12 D1 A demo request while the MQL waits for an owner: its task comes first, its time counts from the request")
    void an_upgrade_while_nobody_owns_it() {
        teams.apply(Acme.withoutReps());
        engages("TRIAL_START");
        at("2026-05-18T10:00");
        engages("DEMO_REQUEST");
        at("2026-05-18T10:30");
        engages("DEMO_REQUEST");
        assertThat(mqls.of(contact)).hasSize(1);
        assertThat(task("Task_AssignOwnerByHand").getPriority()).isGreaterThan(50);

        at("2026-05-18T11:00");
        teams.apply(Acme.plan());
        tasks.complete(task("Task_AssignOwnerByHand").getId(), Map.of("chosenOwner", "sdr2"));

        assertThat(mql().type()).isEqualTo("DEMO_REQUEST");
        assertThat(mql().respondBy()).as("four hours from the first request").isEqualTo(newYork("2026-05-18T14:00"));
        assertThat(task(ACCEPT_OR_REJECT).getDueDate().toInstant()).isEqualTo(mql().respondBy());
        assertThat(ledger().entries())
                .extracting(ClockEntry::kind)
                .as("one clock")
                .containsExactly(EntryKind.STARTED, EntryKind.UPGRADED);
        at("2026-05-18T14:00");
        assertThat(mql().escalatedAt()).isEqualTo(newYork("2026-05-18T14:00"));
    }

    @Test
    @DisplayName("F12 D1 Never a later due: the old one stays where it comes first")
    void an_upgrade_near_the_end_while_nobody_owns_it() {
        teams.apply(Acme.withoutReps());
        engages("TRIAL_START");
        at("2026-05-20T14:00");
        engages("DEMO_REQUEST");
        teams.apply(Acme.plan());
        tasks.complete(task("Task_AssignOwnerByHand").getId(), Map.of("chosenOwner", "sdr2"));

        assertThat(mql().type()).isEqualTo("DEMO_REQUEST");
        assertThat(mql().respondBy()).isEqualTo(newYork("2026-05-20T15:00"));
    }

    @Test
    @DisplayName("F12 After an upgrade the card shows the new due")
    void the_card_shows_the_new_due() {
        engages("TRIAL_START");
        at("2026-05-18T10:00");
        engages("DEMO_REQUEST");

        assertThat(shown("dueText")).contains("18 May, 14:00");
    }

    @Test
    @DisplayName("A27 The card says whose working time counts")
    void the_card_says_whose_calendar_counts() {
        engages("DEMO_REQUEST");

        assertThat(shown("dueHours"))
                .isEqualTo("Only working hours of " + mql().ownerId() + " count (America/New_York).");
    }

    @Test
    @DisplayName("F11 A new policy moves nothing by itself; applied, timers, task, variables and row move together")
    void a_new_policy_is_applied() {
        engages("TRIAL_START");
        var before = mql().respondBy();
        policy("PT24H", "PT2H");
        at("2026-05-18T15:00");
        assertThat(mql().respondBy()).as("grandfathered").isEqualTo(before);
        assertThat(recompute.preview(List.of(mql()), false).get(mql()).changed())
                .as("with the targets it began with")
                .isFalse();
        assertThat(recompute.preview(List.of(mql()), true).get(mql()).wouldBeOverdue())
                .isTrue();

        var anew = applied(true);
        assertThat(anew.after().respondBy()).as("one hour of grace").isEqualTo(newYork("2026-05-18T16:00"));
        assertThat(mql().respondBy()).isEqualTo(newYork("2026-05-18T16:00"));
        assertThat(task(ACCEPT_OR_REJECT).getDueDate().toInstant()).isEqualTo(newYork("2026-05-18T16:00"));
        var instance = openHandoffs.of(contact).orElseThrow();
        assertThat(runtime.getVariable(instance.processInstanceId(), "respondBy"))
                .isEqualTo(Date.from(newYork("2026-05-18T16:00")));
        assertThat(instance.rules()).as("pinned to the new table").contains("sla-policy:2");
        assertThat(ledger().entries()).last().extracting(e -> e.kind()).isEqualTo(EntryKind.RECOMPUTED);

        at("2026-05-18T15:59");
        assertThat(mql().escalatedAt()).isNull();
        at("2026-05-18T16:00");
        assertThat(mql().escalatedAt()).isEqualTo(newYork("2026-05-18T16:00"));
    }

    @Test
    @DisplayName("A24 F11 A day off entered later moves open clocks when asked, and never one that is closed")
    void a_day_off_entered_later() {
        engages("DEMO_REQUEST");
        called(mql().ownerId());
        var closed = ledger();
        var answered = mql();
        a_contact(contact + "-2");
        engages("DEMO_REQUEST");
        at("2026-05-18T09:30");
        teams.apply(closedOn("2026-05-18"));

        attempts.run(() -> recompute.apply(answered, false, "revops", "Company day"));
        assertThat(clocks.of(answered.id())).contains(closed);
        assertThat(mqls.find(answered.id())).contains(answered);

        assertThat(applied(false).after().respondBy()).isEqualTo(newYork("2026-05-19T13:00"));
        at("2026-05-18T18:00");
        assertThat(mql().escalatedAt()).isNull();
        at("2026-05-19T13:00");
        assertThat(mql().escalatedAt()).isEqualTo(newYork("2026-05-19T13:00"));
    }

    @Test
    @DisplayName(
            "A20 A calendar that is closed for good: the event is kept, tried again and an incident for ops, never a loop")
    void a_calendar_that_is_closed_for_good() {
        teams.apply(closedOn("2026-01-01..9999-12-31"));
        assertThat(demoRequested()).isEqualTo(Status.FAILED);
        assertThat(mqls.of(contact)).isEmpty();

        var job = management.createJobQuery().processDefinitionKey("event-retry").list().stream()
                .reduce((one, other) -> other)
                .orElseThrow();
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThatThrownBy(() -> management.executeJob(job.getId()))
                    .as("attempt %d", attempt)
                    .hasStackTraceContaining("no PT4H of working time from");
        }
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .count())
                .isEqualTo(1);

        teams.apply(Acme.plan());
        management.setJobRetries(job.getId(), 1);
        management.executeJob(job.getId());
        assertThat(mql().respondBy()).isNotNull();
    }

    private Status demoRequested() {
        return intake.receive(
                        CloudEventBuilder.v1()
                                .withId(UUID.randomUUID().toString())
                                .withSource(URI.create("/test"))
                                .withType("io.handoff.engagement.recorded")
                                .withSubject(contact)
                                .withTime(now().atOffset(ZoneOffset.UTC))
                                .withData(
                                        "application/json",
                                        "{\"kind\":\"DEMO_REQUEST\"}".getBytes(StandardCharsets.UTF_8))
                                .build(),
                        now())
                .status();
    }

    private RecomputedClock applied(boolean live) {
        return attempts.run(() -> recompute
                .apply(mql(), live, "revops", "New policy, signed by both teams")
                .orElseThrow());
    }

    /** Deploys the table with another duration. */
    private void policy(String from, String to) {
        try {
            var table = Files.readString(Path.of("dmn/sla-policy.dmn")).replace("\"" + from + "\"", "\"" + to + "\"");
            deployment = repository
                    .createDeployment()
                    .addInputStream(
                            "dmn/sla-policy.dmn", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
                    .deploy()
                    .getId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OrganisationPlan closedOn(String days) {
        var plan = Acme.plan();
        var closed = plan.calendars().stream()
                .map(c -> new WorkingCalendar(
                        c.id(), c.zone(), c.weekly(), c.holidays(), List.of(SpecialDays.parse(days)), c.on()))
                .toList();
        return new OrganisationPlan(plan.company(), plan.people(), closed, plan.teams(), plan.reps());
    }

    private void logs(String kind, String direction, String by, Instant at) {
        handoffs.responded(
                contact, activities.log(new NewActivity(contact, kind, direction, null, by, false, at, now())));
    }

    private String shown(String name) {
        return String.valueOf(tasks.getVariableLocal(task(ACCEPT_OR_REJECT).getId(), name));
    }

    private ResponseClock ledger() {
        return clocks.of(mql().id()).orElseThrow();
    }
}
