package io.handoff.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchedRuleTest {

    @ParameterizedTest
    @CsvSource({
        "Rule_MidMarket, Mid market",
        "Rule_NotALead, Not a lead",
        "Rule_ScoreReached, Score reached",
        "Rule_Pricing3In7Days, Pricing3 in7 days"
    })
    void a_rule_is_called_by_the_words_of_its_id(String id, String name) {
        assertThat(MatchedRule.nameOf(id)).isEqualTo(name);
    }
}
