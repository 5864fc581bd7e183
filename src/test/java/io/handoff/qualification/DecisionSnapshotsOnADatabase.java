package io.handoff.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.SettableClock;
import io.handoff.Slice;
import io.handoff.contact.ContactErased;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

abstract class DecisionSnapshotsOnADatabase {

    abstract DataSource database();

    @Test
    void what_was_asked_and_answered_is_kept_as_it_was() {
        try (var context = Slice.of(database(), new SettableClock("2026-06-01T10:00:00Z"), DecisionSnapshots.class)) {
            var snapshots = context.getBean(DecisionSnapshots.class);
            var asked = snapshot();
            snapshots.record(asked);

            assertThat(snapshots.of("c1")).containsExactly(asked);

            context.publishEvent(new ContactErased("c1", Set.of(), Set.of(), "erased-" + UUID.randomUUID()));
            assertThat(snapshots.of("c1")).isEmpty();
        }
    }

    private static DecisionSnapshot snapshot() {
        var inputs = new HashMap<String, Object>(Map.of("score", 61, "demoRequested", true));
        inputs.put("industry", null);
        return new DecisionSnapshot(
                UUID.randomUUID().toString(),
                "c1",
                null,
                1,
                "mql-criteria",
                3,
                List.of("Rule_ScoreReached"),
                "SCORE_REACHED",
                inputs,
                Map.of("verdict", "MQL"),
                "The score is 60 or more",
                Instant.parse("2026-06-01T10:00:00.123Z"));
    }
}
