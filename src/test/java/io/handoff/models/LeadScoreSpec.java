package io.handoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class LeadScoreSpec {

    private final AskedDecision score = new AskedDecision("mql-criteria", "lead-score");

    @ParameterizedTest(name = "external {0}, engagement {1}, seniority {2}: {3}")
    @CsvSource(nullValues = "null", textBlock = """
            null, 0,    VP,   15
            null, 40,   VP,   55
            null, 40,   null, 40
            77,   40,   VP,   77
            0,    40,   VP,   0
            59.9, 40,   VP,   59
            null, 44.9, VP,   59
            """)
    void is_fit_plus_engagement_unless_the_crm_knows_better(
            Double external, double engagement, String seniority, int expected) {
        var facts = new HashMap<String, Object>();
        facts.put("externalScore", external);
        facts.put("engagementScore", engagement);
        facts.put("seniority", seniority);
        assertThat(score.ask(facts).outputs()).containsEntry("score", expected);
    }

    @Test
    void a_score_that_the_crm_never_sent_is_no_obstacle() {
        assertThat(score.ask(Map.of("engagementScore", 12)).outputs()).containsEntry("score", 12);
    }

    @Test
    void without_engagement_there_is_no_score_rather_than_a_wrong_one() {
        assertThat(score.ask(Map.of("seniority", "VP")).outputs()).containsEntry("score", null);
    }
}
