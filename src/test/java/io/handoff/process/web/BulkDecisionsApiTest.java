package io.handoff.process.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import io.handoff.intake.BrokenTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BulkDecisionsApiTest extends ApiTest {

    @Autowired
    private RepositoryService repository;

    @Test
    @DisplayName("G1 Rejecting many asks a reason for each, and one without holds up no other")
    void each_has_its_own_reason() {
        var first = mql().text("/mql/id");
        contact = "contact-" + UUID.randomUUID();
        var second = mql().text("/mql/id");

        var answer = write(
                        "admin",
                        "/api/mqls/decisions",
                        Map.of(
                                "decisions",
                                List.of(
                                        Map.of("mqlId", first, "decision", "REJECTED"),
                                        Map.of("mqlId", second, "decision", "REJECTED", "reason", "NO_BUDGET"),
                                        Map.of("mqlId", "nobody", "decision", "ACCEPTED"))))
                .expecting(200);

        assertThat(answer.text("/0/problem")).startsWith("To reject an MQL, choose a reason");
        assertThat(answer.text("/0/status")).isEqualTo("422");
        assertThat(answer.text("/1/mql/rejectReason")).isEqualTo("NO_BUDGET");
        assertThat(answer.text("/2/status")).isEqualTo("404");
        assertThat(read("marketing", "/api/mqls/{id}", first).text("/status")).isEqualTo("OPEN");
    }

    @Test
    @DisplayName("G1 A table that fails for one MQL fails for that one only, with a sentence")
    void a_failure_stops_no_other() {
        var table = new BrokenTables(repository, "rejection-handling");
        table.withCondition("Rule_NoBudget", 0, "> (");
        var first = mql().text("/mql/id");
        table.repair();
        contact = "contact-" + UUID.randomUUID();
        var second = mql().text("/mql/id");
        var decision = Map.of("decision", "REJECTED", "reason", "NO_BUDGET");

        var answer = write(
                        "admin",
                        "/api/mqls/decisions",
                        Map.of("decisions", List.of(with(first, decision), with(second, decision))))
                .expecting(200);

        assertThat(answer.text("/0/status")).isEqualTo("500");
        assertThat(answer.text("/0/problem")).contains("cannot be evaluated: '> ('", "Correct it in the Modeler");
        assertThat(answer.text("/1/mql/rejectReason")).isEqualTo("NO_BUDGET");
    }

    @Test
    @DisplayName("G6 Twelve rejections at once are all made, each with its reason, and shown to the manager")
    void many_at_once_are_flagged() {
        var mine = new ArrayList<Map<String, String>>();
        for (int i = 0; i < 12; i++) {
            contact = "contact-" + UUID.randomUUID();
            mine.add(with(mql().text("/mql/id"), Map.of("decision", "REJECTED", "reason", "NO_BUDGET")));
        }

        var answer =
                write("sdr1", "/api/mqls/decisions", Map.of("decisions", mine)).expecting(200);

        assertThat(answer.body().findValuesAsString("rejectReason")).hasSize(12);
        var flags = read("manager", "/api/reps/flags?days=1").expecting(200);
        assertThat(flags.body())
                .filteredOn(flag -> "sdr1".equals(flag.path("repId").asString()))
                .singleElement()
                .satisfies(flag ->
                        assertThat(flag.at("/rejectionBursts/0/count").asInt()).isGreaterThanOrEqualTo(12));
        read("sdr1", "/api/reps/flags?days=1").expecting(403);
    }

    private static Map<String, String> with(String mqlId, Map<String, String> decision) {
        var result = new HashMap<>(decision);
        result.put("mqlId", mqlId);
        return result;
    }

    @Test
    @DisplayName("G1 'Unable to reach' needs three attempts that are logged")
    void unable_to_reach_needs_attempts() {
        var state = mql();
        var id = state.text("/mql/id");
        var owner = state.text("/owner/id");
        var decision = Map.of("decision", "REJECTED", "reason", "Unable to reach");

        var refused = write(owner, "/api/mqls/{id}/decision", decision, id).expecting(422);
        assertThat(refused.text("/detail")).contains("needs 3 attempts, and 0 are logged");

        for (int i = 0; i < 3; i++) {
            attempt(i);
        }
        write(owner, "/api/mqls/{id}/decision", decision, id).expecting(200);
    }

    private void attempt(int no) {
        event(
                "activity.logged",
                contact,
                Map.of("kind", "CALL", "direction", "OUTBOUND", "outcome", "no answer " + no));
    }
}
