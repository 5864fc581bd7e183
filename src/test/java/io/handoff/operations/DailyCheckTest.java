package io.handoff.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import io.handoff.intake.BrokenTables;
import io.handoff.team.Teams;
import io.handoff.team.TimeOff;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operations are told and shown of failures, and of a routing that leads nowhere. */
class DailyCheckTest extends ApiTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private OpenProblems problems;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private Teams teams;

    @Autowired
    private JdbcClient jdbc;

    private BrokenTables policy;
    private BrokenTables routing;

    @BeforeEach
    void nothing_has_failed_and_nobody_was_told() {
        policy = new BrokenTables(repository, "sla-policy");
        routing = new BrokenTables(repository, "lead-routing");
        jdbc.sql("delete from inbox_event where status = 'FAILED'").update();
        jdbc.sql("delete from ACT_RU_INCIDENT").update();
        jdbc.sql("delete from notification where kind in ('EVENT_FAILED', 'INCIDENT_OPENED', 'DAILY_CHECK')")
                .update();
    }

    @AfterEach
    void all_is_well_again() {
        policy.repair();
        routing.repair();
        List.of("sdr1", "sdr2", "sdr3", "sdr4").forEach(rep -> teams.setTimeOff(rep, List.of()));
        jdbc.sql("delete from inbox_event where status = 'FAILED'").update();
    }

    @Test
    @DisplayName("The first failed event is told at once, the others with the daily message; all are counted")
    void failed_events() {
        var before = problems.of(ProblemKind.FAILED_EVENTS);
        policy.withAnswer("Rule_DemoRequest", "respondWithin", "\"soon\"");
        for (int i = 0; i < 3; i++) {
            contact = contact + i;
            known();
            tell("engagement.recorded", contact, Map.of("kind", "DEMO_REQUEST"));
        }

        assertThat(told("EVENT_FAILED")).singleElement().asString().contains("'sla-policy' answered 'soon'");
        assertThat(problems.of(ProblemKind.FAILED_EVENTS)).isEqualTo(before + 3);
        assertThat(meters.get("handoff.events.failed").gauge().value()).isEqualTo(before + 3);

        dailyCheck();
        dailyCheck();
        assertThat(told("DAILY_CHECK"))
                .singleElement()
                .asString()
                .contains("3 failed events: see /inbox?status=FAILED");
    }

    @Test
    @DisplayName("The first incident is told at once, others are only counted; one of a failed event was told before")
    void incidents() {
        policy.withAnswer("Rule_DemoRequest", "respondWithin", "\"soon\"");
        known();
        tell("engagement.recorded", contact, Map.of("kind", "DEMO_REQUEST"));
        fail("event-retry");
        assertThat(told("INCIDENT_OPENED")).isEmpty();
        jdbc.sql("delete from ACT_RU_INCIDENT").update();

        runtime.startProcessInstanceByKey("daily-check");
        runtime.startProcessInstanceByKey("daily-check");
        fail("daily-check");

        assertThat(told("INCIDENT_OPENED")).singleElement().asString().contains("daily-check");
        assertThat(problems.of(ProblemKind.INCIDENTS)).isGreaterThan(1);
        assertThat(meters.get("handoff.incidents").gauge().value()).isEqualTo(problems.of(ProblemKind.INCIDENTS));
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("daily-check")
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    private void fail(String process) {
        management
                .createJobQuery()
                .processDefinitionKey(process)
                .withRetriesLeft()
                .messages()
                .list()
                .forEach(job -> management.setJobRetries(job.getId(), 0));
    }

    @Test
    @DisplayName("A team without anybody at work on a coming day, and a table that names a team nobody knows")
    void what_leads_nowhere() {
        // Friday of next week
        var day = LocalDate.parse("2026-05-29");
        var team = teams.rep("sdr1").teamId();
        teams.repsOf(team).forEach(rep -> teams.setTimeOff(rep.id(), List.of(new TimeOff(day, day))));
        routing.withAnswer("Rule_CatchAll", "team", "\"sdr-moon\"");

        var found = read("revops", "/api/routing/check").expecting(200);

        assertThat(found.body().findValuesAsString("text"))
                .contains(
                        "On Friday 29 May no rep of SDR-Inbound is at work. Move a rep's time off, or name an overflow"
                                + " team.")
                .contains(
                        "The rule Rule_CatchAll of 'lead-routing' names the team 'sdr-moon', which does not exist or is not"
                                + " active. Correct the cell, or add the team to the organisation file.");
        assertThat(page("revops", "/routing-check")).contains("sdr-moon", "Friday 29 May");
        read("sdr1", "/api/routing/check").expecting(403);

        dailyCheck();
        assertThat(told("DAILY_CHECK")).singleElement().asString().contains("sdr-moon", "Friday 29 May");
    }

    @Test
    @DisplayName("M11 A calendar in which a response time takes more than a year is named, with who has it")
    void slow_calendar() {
        assertThat(findings()).noneMatch(finding -> finding.contains("more than a year"));
        jdbc.sql("""
                        insert into working_calendar (id, zone, weekly, days_off, days_on)
                        values ('parttime', 'Europe/Berlin', 'TUESDAY 09:00-14:00', '', '')""").update();
        jdbc.sql("update rep set calendar_id = 'parttime' where id = 'sdr6'").update();
        try {
            assertThat(findings())
                    .anyMatch(finding -> finding.startsWith(
                            "In the calendar 'parttime' (Diego Santos) the 288 working hours of the rule Rule_Outbound of"
                                    + " 'sla-policy' take until "));
            assertThat(page("revops", "/routing-check")).contains("Slow calendar", "parttime");
        } finally {
            jdbc.sql("update rep set calendar_id = null where id = 'sdr6'").update();
            jdbc.sql("delete from working_calendar where id = 'parttime'").update();
        }
    }

    @Test
    @DisplayName("A rule no lead matched for 30 days, a rep without leads: once the others had some")
    void nobody_matched() {
        // a year of which no other story tells
        at("2027-09-13T10:00");
        mql();
        var owner = read("revops", "/api/contacts/{id}", contact).text("/owner/id");
        at("2027-10-06T10:00");
        deployedAt("2027-09-20T00:00");
        var early = findings();
        deployedAt("2027-07-01T00:00");

        assertThat(early).noneMatch(finding -> finding.contains("No lead matched"));
        assertThat(findings())
                .anyMatch(finding ->
                        finding.startsWith("No lead matched the rule Rule_NamedAccount of 'lead-routing' for 30 days"))
                .noneMatch(finding -> finding.startsWith(teams.rep(owner).name() + " of"));
        assertThat(findings().stream().filter(finding -> finding.contains("got no lead for 30 days")))
                .as("others of the owner's team")
                .isNotEmpty();
    }

    @Test
    @DisplayName("A day on which nothing has to be looked at sends nothing")
    void nothing_to_tell() {
        // long after the leads of all other stories
        at("2028-03-01T10:00");
        jdbc.sql("update mql set status = 'ENDED' where status = 'OPEN' and owner_id is null")
                .update();
        assertThat(findings()).isEmpty();

        dailyCheck();

        assertThat(told("DAILY_CHECK")).isEmpty();
    }

    @Test
    @DisplayName("Health tells operations and monitoring how much failed, others only that the application is up")
    void health() {
        policy.withAnswer("Rule_DemoRequest", "respondWithin", "\"soon\"");
        known();
        tell("engagement.recorded", contact, Map.of("kind", "DEMO_REQUEST"));

        for (var login : List.of("revops", "integration")) {
            var health = read(login, "/actuator/health").expecting(200);
            assertThat(health.body()
                            .at("/components/problems/details/failed events")
                            .asInt())
                    .as("%s: %s", login, health.body())
                    .isEqualTo(1);
        }
        for (var login : List.of("sdr1", "manager", "marketing")) {
            var health = read(login, "/actuator/health").expecting(200);
            assertThat(health.text("/status")).isEqualTo("UP");
            assertThat(health.body().has("components")).as(login).isFalse();
        }
    }

    private void deployedAt(String newYork) {
        jdbc.sql("update ACT_RE_DEPLOYMENT set DEPLOY_TIME_ = ?")
                .param(java.sql.Timestamp.from(newYork(newYork)))
                .update();
    }

    private List<String> findings() {
        return read("revops", "/api/routing/check").expecting(200).body().findValuesAsString("text");
    }

    private void dailyCheck() {
        run(runtime.startProcessInstanceByKey("daily-check").getId());
    }

    private void run(String instance) {
        for (int i = 0; i < 3; i++) {
            management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .list()
                    .forEach(job -> management.executeJob(job.getId()));
        }
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    private List<String> told(String kind) {
        return jdbc.sql("select body_text from notification where kind = ? and recipient = 'revops'")
                .param(kind)
                .query(String.class)
                .list();
    }
}
