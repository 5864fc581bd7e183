package io.handoff.process.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClockApiTest extends ApiTest {

    private static final String REASON = "The phones were down from noon on";

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    private String id;
    private String owner;

    @BeforeEach
    void an_mql_with_an_owner() {
        var mql = mql();
        id = mql.text("/mql/id");
        owner = mql.text("/owner/id");
    }

    private Answer clock(String login) {
        return read(login, "/api/mqls/{id}/clock", id).expecting(200);
    }

    private Answer disputes(String login, String reason) {
        var body = new HashMap<String, String>();
        body.put("reason", reason);
        return write(login, "/api/mqls/{id}/dispute", body, id);
    }

    /** The timers of this lead alone: one that fires may end another. */
    private void overdueAt(String newYork) {
        at(newYork);
        for (Job due; (due = nextDue(newYork)) != null; ) {
            management.executeJob(due.getId());
        }
    }

    private Job nextDue(String newYork) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(contact).list().stream()
                .flatMap(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .duedateLowerThan(Date.from(newYork(newYork)))
                        .timers()
                        .active()
                        .list()
                        .stream())
                .min(Comparator.comparing(Job::getDuedate))
                .orElse(null);
    }

    @Test
    @DisplayName("A27 The clock of an MQL: its ledger, whose calendar counts, each owner's time, the delays")
    void a_running_clock() {
        var clock = clock("marketing");

        assertThat(clock.text("/status")).isEqualTo("RUNNING");
        assertThat(clock.text("/judgement")).isEqualTo("PENDING");
        assertThat(clock.text("/respondBy"))
                .isEqualTo(read("marketing", "/api/mqls/{id}", id).text("/respondBy"));
        assertThat(clock.text("/calendar/whose")).isEqualTo("OWNER");
        assertThat(clock.text("/calendar/of")).isEqualTo(owner);
        assertThat(clock.text("/calendar/zone")).isIn("America/New_York", "Europe/Berlin", "Europe/London");
        assertThat(clock.text("/entries/0/kind")).isEqualTo("STARTED");
        assertThat(clock.text("/segments/0/rep")).isEqualTo(owner);
        assertThat(clock.text("/delays/occurredToReceived")).isEqualTo("PT0S");
        assertThat(clock.text("/delays/receivedToAssigned")).isEqualTo("PT0S");
        assertThat(clock.body().has("lateBy")).isFalse();
        assertThat(clock.body().has("dispute")).isFalse();
        read("marketing", "/api/mqls/none/clock").expecting(404);
    }

    @Test
    void a_rep_disputes_a_miss_once_and_only_those_concerned_read_why() {
        assertThat(disputes(owner, REASON).expecting(422).text("/detail")).contains("does not count as missed");
        overdueAt("2026-05-20T14:30");

        assertThat(disputes(owner, "Unfair").expecting(422).text("/detail")).contains("at least 10 characters");
        assertThat(disputes("sdr5", REASON).expecting(422).text("/detail")).contains("never yours");
        disputes("marketing", REASON).expecting(403);
        var disputed = disputes(owner, REASON).expecting(200);
        assertThat(disputed.text("/dispute")).isEqualTo("OPEN");
        assertThat(disputed.text("/lateBy")).startsWith("PT");
        assertThat(disputed.body().toString()).contains(REASON);
        assertThat(clock("manager").body().toString()).contains(REASON);
        assertThat(clock("marketing").body().toString()).doesNotContain(REASON);
        disputes(owner, REASON).expecting(409);
    }

    @Test
    @DisplayName("F11 Operations look at what a recomputation would change, and apply it with a reason")
    void a_recomputation_is_for_operations() {
        read("manager", "/api/sla/recomputation").expecting(403);
        write("manager", "/api/sla/recomputation", Map.of("reason", "because")).expecting(403);
        var preview = read("revops", "/api/sla/recomputation?policy=LIVE").expecting(200);
        assertThat(preview.body().path("applied").asBoolean()).isFalse();
        assertThat(preview.body().path("waiting").asInt()).isPositive();
        assertThat(preview.body().path("lines").isArray()).isTrue();

        write("revops", "/api/sla/recomputation", Map.of("policy", "PINNED")).expecting(422);
        var applied = write("revops", "/api/sla/recomputation", Map.of("policy", "PINNED", "reason", "New holiday"))
                .expecting(200);
        assertThat(applied.body().path("applied").asBoolean()).isTrue();
        assertThat(applied.body().path("failed").asInt()).isZero();
        assertThat(clock("revops").body().path("entries")).hasSize(1);
    }

    @Test
    @DisplayName("B15 B3 Managers see bursts and late entries of their reps; reps do not")
    void what_stands_out() {
        for (int i = 0; i < 11; i++) {
            event("activity.logged", Map.of("kind", "CALL", "by", owner + "@acme.example"));
        }
        read(owner, "/api/reps/flags").expecting(403);
        var flags = read("manager", "/api/reps/flags?days=7").expecting(200);

        assertThat(flags.body()).anySatisfy(rep -> {
            assertThat(rep.path("repId").asString()).isEqualTo(owner);
            assertThat(rep.at("/bursts/0/day").asString()).isEqualTo("2026-05-18");
            assertThat(rep.at("/bursts/0/count").asInt()).isGreaterThanOrEqualTo(11);
        });
    }
}
