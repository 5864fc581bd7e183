package io.handoff.process.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Commands are done as they were meant, or refused: none does something else than it was told. */
class RecomputationApiTest extends ApiTest {

    @Test
    @DisplayName("dryRun on a recomputation writes nothing and needs no reason")
    void dry_run() {
        var id = mql().text("/mql/id");
        var before = read("revops", "/api/mqls/{id}/clock", id).expecting(200);

        var answer = write("revops", "/api/sla/recomputation", Map.of("dryRun", true, "policy", "LIVE"))
                .expecting(200);

        assertThat(answer.body().path("applied").asBoolean(true)).isFalse();
        assertThat(answer.body().path("waiting").asInt()).isPositive();
        assertThat(read("revops", "/api/mqls/{id}/clock", id).body()).isEqualTo(before.body());
        write("revops", "/api/sla/recomputation", Map.of()).expecting(422);
    }

    @Test
    @DisplayName("An unknown field is refused by its name, and nothing is done")
    void unknown_fields() {
        assertThat(write("revops", "/api/sla/recomputation", Map.of("dryrun", true, "reason", "a test"))
                        .expecting(400)
                        .text("/detail"))
                .isEqualTo(
                        "The field 'dryrun' is not known here, and nothing was done. Known are: dryRun, policy, reason.");
        assertThat(write("revops", "/api/sla/recomputation", Map.of("policy", "DEAD"))
                        .expecting(400)
                        .text("/detail"))
                .isEqualTo("'policy' must be one of PINNED, LIVE, not 'DEAD'.");
        assertThat(write("revops", "/api/mqls/decisions", Map.of())
                        .expecting(400)
                        .text("/detail"))
                .isEqualTo("The body is not complete: 'decisions' must not be null.");
    }
}
