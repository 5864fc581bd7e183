package io.handoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlaPolicySpec extends DecisionSpec {

    SlaPolicySpec() {
        super(
                "sla-policy",
                "sla-policy",
                "respondWithin",
                "reassignAfter",
                "opsReviewAfter",
                "goldTarget",
                "clockCalendar",
                "ownerClock",
                "decisionCounts",
                "reasonCode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mqlType=DEMO_REQUEST | DemoRequest | PT4H PT8H PT24H PT5M OWNER FRESH false DEMO_REQUEST
            mqlType=BEHAVIORAL   | Behavioral  | PT24H PT48H PT144H PT1H OWNER FRESH false BEHAVIORAL
            mqlType=OUTBOUND     | Outbound    | PT48H PT96H PT288H PT4H OWNER FRESH false OUTBOUND
            mqlType=CARRIER_DOVE | TypeUnknown | PT24H PT48H PT144H PT1H OWNER FRESH false TYPE_UNKNOWN
            mqlType=null         | TypeUnknown | PT24H PT48H PT144H PT1H OWNER FRESH false TYPE_UNKNOWN
            """)
    void names_the_times_of_each_type(String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEMO_REQUEST", "BEHAVIORAL", "OUTBOUND", "CARRIER_DOVE"})
    void the_ladder_is_once_twice_and_six_times_the_target(String type) {
        var times = ask("mqlType=" + type).outputs();
        var target = Duration.parse((String) times.get("respondWithin"));
        assertThat(Duration.parse((String) times.get("reassignAfter"))).isEqualTo(target.multipliedBy(2));
        assertThat(Duration.parse((String) times.get("opsReviewAfter"))).isEqualTo(target.multipliedBy(6));
    }
}
