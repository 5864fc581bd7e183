package io.handoff.decision.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.handoff.decision.MatchedRule;
import io.handoff.decision.NearestRule;
import io.handoff.decision.TableReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Answers;

/** On the shipped tables. */
class NearestToMqlTest {

    private final RepositoryService repository = mock(RepositoryService.class);
    private final TableReader tables = reader();

    private TableReader reader() {
        var deployed = new DeployedTables(repository);
        return new ReadTables(deployed, new Feel(), new NearestToMql(new Feel()));
    }

    @Test
    void a_score_a_little_too_low_misses_the_rule_of_the_score() {
        var nearest = nearest(Map.of("score", 58));

        assertThat(nearest.ruleId()).isEqualTo("Rule_ScoreReached");
        assertThat(nearest.sentence()).isEqualTo("Nearest rule 'Score reached': score 58, needs ≥ 60.");
        assertThat(nearest.misses()).containsExactly(new NearestRule.Miss("score", "Score (points)", 58, "≥ 60"));
        assertThat(nearest.table()).isEqualTo("mql-criteria");
        assertThat(nearest.text()).startsWith("Fits and shows interest");
    }

    @Test
    void of_two_numbers_the_one_that_misses_less_is_nearer() {
        assertThat(nearest(Map.of("score", 10, "pricingPageViews7d", 2)).sentence())
                .isEqualTo("Nearest rule 'Pricing interest': pricing page views (last 7 days) 2, needs ≥ 3.");
        assertThat(nearest(Map.of("score", 59, "pricingPageViews7d", 2)).ruleId())
                .isEqualTo("Rule_ScoreReached");
    }

    @Test
    @DisplayName("G9 a score that was not below 45 since the last MQL names that, not the score")
    void a_score_that_is_not_armed() {
        var nearest = nearest(Map.of("score", 72, "armed", false));

        assertThat(nearest.ruleId()).isEqualTo("Rule_ScoreReached");
        assertThat(nearest.sentence())
                .isEqualTo(
                        "Nearest rule 'Score reached': score armed (was below 45, or cooled off, since the last MQL): no,"
                                + " needs yes.");
    }

    @Test
    @DisplayName("D24 a competitor that asked for a demo is told to be kept out by being one")
    void a_knock_out_is_what_was_missed() {
        var nearest = nearest(Map.of("score", 20, "exclusion", "COMPETITOR", "strongestIntent", "DEMO_REQUEST"));

        assertThat(nearest.sentence()).isEqualTo("Nearest rule 'Demo requested': exclusion: COMPETITOR, needs NONE.");
    }

    @Test
    void nothing_known_is_said_to_be_unknown() {
        assertThat(nearest(Map.of()).misses().get(0).needs()).isEqualTo("DEMO_REQUEST");
        var noScore = new HashMap<String, Object>();
        noScore.put("score", null);
        assertThat(nearest(noScore).misses()).hasSize(1);
    }

    @Test
    void who_is_further_than_a_lead_misses_being_a_lead() {
        var nearest = nearest(Map.of("stage", "CUSTOMER", "strongestIntent", "DEMO_REQUEST"));

        assertThat(nearest.misses()).singleElement().satisfies(miss -> {
            assertThat(miss.input()).isEqualTo("stage");
            assertThat(miss.actual()).isEqualTo("CUSTOMER");
            assertThat(miss.needs()).isEqualTo("LEAD");
        });
    }

    @Test
    @DisplayName("D14 territory and ABM both match: the account comes first, the loser is named")
    void later_rules_that_match_are_named() {
        deployed("lead-routing");
        var inputs = facts(Map.of("namedAccount", "OWNED", "employees", 120, "salesTerritory", "EMEA"));

        var also = tables.alsoMatched("lead-routing", 1, "Rule_NamedAccount", inputs);

        assertThat(also).extracting(MatchedRule::name).containsExactly("Mid market");
        assertThat(also.get(0).outputs())
                .containsEntry("team", "sdr-inbound")
                .containsEntry("reasonCode", "MID_MARKET");
        assertThat(also.get(0).reasonCode()).isEqualTo("MID_MARKET");
        assertThat(also.get(0).text()).startsWith("The everyday lead");
    }

    @Test
    void where_all_rows_add_up_none_has_lost() {
        deployed("mql-criteria");

        assertThat(tables.alsoMatched("lead-fit", 1, "Rule_Base", Map.of("seniority", "VP")))
                .isEmpty();
    }

    @Test
    void a_version_that_is_gone_explains_nothing() {
        when(definition()).thenReturn(null);

        assertThat(tables.nearestToMql(7, Map.of())).isEmpty();
        assertThat(tables.alsoMatched("lead-routing", 7, "Rule_NamedAccount", Map.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ">= 60|≥ 60",
                "< 50|< 50",
                "[250..1000)|250 to under 1000",
                "'\"US\",\"CA\"'|US or CA",
                "true|yes",
                "not(null)|any value",
                "'not(null,\"NONE\")'|any value but NONE",
                "a + b|a + b"
            })
    void cells_are_said_as_a_person_would(String cell, String words) {
        assertThat(CellText.of(cell)).isEqualTo(words);
    }

    private NearestRule nearest(Map<String, Object> told) {
        deployed("mql-criteria");
        return tables.nearestToMql(1, facts(told)).orElseThrow();
    }

    /** A lead who did nothing. */
    private static Map<String, Object> facts(Map<String, Object> told) {
        var facts = new HashMap<String, Object>(
                Map.of("stage", "LEAD", "exclusion", "NONE", "strongestIntent", "NONE", "pricingPageViews7d", 0));
        facts.put("score", 0);
        facts.put("armed", true);
        facts.putAll(told);
        return facts;
    }

    private void deployed(String table) {
        var id = table + ":1:1";
        var definition = mock(DecisionDefinition.class);
        when(definition.getId()).thenReturn(id);
        when(definition()).thenReturn(definition);
        when(repository.getDmnModelInstance(any()))
                .thenReturn(Dmn.readModelFromFile(Path.of("dmn", table + ".dmn").toFile()));
    }

    private DecisionDefinition definition() {
        var query = mock(DecisionDefinitionQuery.class, Answers.RETURNS_SELF);
        when(repository.createDecisionDefinitionQuery()).thenReturn(query);
        return query.singleResult();
    }
}
