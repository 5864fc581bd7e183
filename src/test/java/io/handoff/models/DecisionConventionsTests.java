package io.handoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What both teams may rely on in every table, whoever edits it. */
class DecisionConventionsTests {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(AskedDecision.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
        }
    }

    static Stream<Decision> decisions() throws IOException {
        return files().flatMap(
                        file -> Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream());
    }

    static Stream<DecisionTable> tables() throws IOException {
        return decisions()
                .map(Decision::getExpression)
                .filter(DecisionTable.class::isInstance)
                .map(DecisionTable.class::cast);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_named_like_its_first_decision(Path file) {
        var first = Dmn.readModelFromFile(file.toFile())
                .getDefinitions()
                .getDrgElements()
                .iterator()
                .next();
        assertThat(file.getFileName()).hasToString(first.getId() + ".dmn");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_decision_says_what_it_is_for_and_how_long_its_history_lives(Decision decision) {
        assertThat(decision.getName()).isNotBlank();
        assertThat(decision.getDescription().getTextContent()).isNotBlank();
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(decision.getVersionTag()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_rule_has_an_id_that_says_why_and_a_note(DecisionTable table) {
        assertThat(table.getRules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.getId()).matches("Rule_[A-Z][A-Za-z0-9]+");
            assertThat(rule.getDescription()).as(rule.getId()).isNotNull();
            assertThat(rule.getDescription().getTextContent()).contains("since ");
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void columns_have_words_for_people_and_plain_names_for_the_engine(DecisionTable table) {
        assertThat(table.getInputs()).allSatisfy(input -> {
            assertThat(input.getLabel()).isNotBlank();
            assertThat(input.getInputExpression().getText().getTextContent()).matches("[a-z][A-Za-z0-9]*");
        });
        assertThat(table.getOutputs()).allSatisfy(output -> {
            assertThat(output.getLabel()).isNotBlank();
            assertThat(output.getName()).matches("[a-z][A-Za-z0-9]*");
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_answer_carries_a_reason_code_unless_it_is_points_a_list_or_an_input(DecisionTable table) {
        if (table.getHitPolicy() != HitPolicy.COLLECT
                && !table.getId().equals("DecisionTable_RejectReasons")
                && !feedsAnotherTable(table)) {
            assertThat(table.getOutputs()).extracting("name").contains("reasonCode");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void cells_use_only_the_values_their_column_allows(DecisionTable table) {
        for (var rule : table.getRules()) {
            inOrder(table.getInputs(), rule.getInputEntries(), (input, cell) -> {
                if (input.getInputValues() != null) {
                    assertThat(texts(cell)).as(rule.getId()).isSubsetOf(texts(input.getInputValues()));
                }
            });
            inOrder(table.getOutputs(), rule.getOutputEntries(), (output, cell) -> {
                if (output.getOutputValues() != null) {
                    assertThat(texts(cell)).as(rule.getId()).isSubsetOf(texts(output.getOutputValues()));
                }
            });
        }
    }

    /** A row for everything else that stands last needs no edit when a row is added above it. */
    @ParameterizedTest
    @MethodSource("tables")
    void a_row_for_everything_else_is_the_last_one_and_names_no_other_row(DecisionTable table) {
        var rules = List.copyOf(table.getRules());
        assertThat(rules)
                .allSatisfy(rule -> assertThat(rule.getInputEntries())
                        .extracting(DmnElement::getTextContent)
                        .extracting(String::strip)
                        .noneMatch(cell -> cell.startsWith("not(") && cell.contains("\"")));
        if (table.getHitPolicy() == HitPolicy.FIRST) {
            assertThat(rules.subList(0, rules.size() - 1))
                    .allSatisfy(rule -> assertThat(rule.getInputEntries())
                            .extracting(DmnElement::getTextContent)
                            .anyMatch(cell -> !cell.isBlank()));
        }
    }

    @Test
    void what_follows_is_decided_for_every_reason_that_can_be_given() {
        var reasons = input("reject-reasons", 0);
        assertThat(input("rejection-handling", 1)).isEqualTo(reasons);
    }

    @Test
    void every_track_that_a_rejection_chooses_has_a_plan() {
        var tracks = allowed(table("rejection-handling").getOutputs().stream()
                .toList()
                .get(1)
                .getOutputValues());
        assertThat(input("nurture-plan", 0)).isEqualTo(tracks);
    }

    @Test
    void every_touch_of_the_plan_has_its_text() {
        var templates =
                allowed(table("nurture-plan").getOutputs().iterator().next().getOutputValues());
        templates.remove("NONE");
        assertThat(templates)
                .isNotEmpty()
                .allSatisfy(template -> assertThat(Path.of("src/main/resources/templates/nurture", template + ".txt"))
                        .exists());
    }

    private static boolean feedsAnotherTable(DecisionTable table) {
        return table.getModelInstance().getModelElementsByType(InformationRequirement.class).stream()
                .map(InformationRequirement::getRequiredDecision)
                .anyMatch(table.getParentElement()::equals);
    }

    private static DecisionTable table(String id) {
        var file = AskedDecision.FOLDER.resolve(id + ".dmn").toFile();
        return (DecisionTable) ((Decision) Dmn.readModelFromFile(file).getModelElementById(id)).getExpression();
    }

    private static Set<String> input(String table, int column) {
        return allowed(table(table).getInputs().stream().toList().get(column).getInputValues());
    }

    private static Set<String> allowed(DmnElement values) {
        return new TreeSet<>(texts(values));
    }

    private static List<String> texts(DmnElement cell) {
        return TEXT.matcher(cell.getTextContent())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static <C, E> void inOrder(Collection<C> columns, Collection<E> cells, BiConsumer<C, E> check) {
        var cell = cells.iterator();
        columns.forEach(column -> check.accept(column, cell.next()));
    }
}
