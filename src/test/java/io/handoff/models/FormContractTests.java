package io.handoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.engine.VariableNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A user task has its form, and whatever a form asks or shows is a name that the rule of the task knows. */
class FormContractTests {

    private static final Path FORMS = Path.of("src/main/resources/forms");
    /** Where the variables of tasks come from: the rules of tasks, and what tells of an event that waits. */
    private static final List<Path> RULES = List.of(
            Path.of("src/main/java/io/handoff/process/task"),
            Path.of("src/main/java/io/handoff/reporting/review/task"),
            Path.of("src/main/java/io/handoff/intake/inbox"));

    private static final Pattern LITERAL = Pattern.compile("\"(\\w+)\"");
    private static final Pattern SHOWN = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");
    private static final Set<String> FEEL = Set.of("if", "then", "else", "and", "or", "not", "null", "true", "false");

    static Stream<UserTask> userTasks() {
        return ModelContractTests.userTasks();
    }

    static Stream<Path> forms() {
        return ProcessModels.filesIn(FORMS, ".form");
    }

    @ParameterizedTest
    @MethodSource("userTasks")
    void a_user_task_has_a_form_of_its_name(UserTask task) {
        assertThat(task.getCamundaFormRef())
                .isEqualTo(task.getName().toLowerCase().replace(' ', '-'));
        assertThat(task.getCamundaFormRefBinding())
                .as("only changed files are deployed: another binding misses the unchanged form")
                .isEqualTo("latest");
        assertThat(FORMS.resolve(task.getCamundaFormRef() + ".form")).exists();
    }

    @Test
    void every_form_belongs_to_a_user_task() {
        var used = userTasks().map(UserTask::getCamundaFormRef).toList();
        assertThat(forms()).isNotEmpty().allSatisfy(file -> {
            var form = read(file);
            assertThat(form.path("id").asString() + ".form")
                    .isEqualTo(file.getFileName().toString());
            assertThat(used).contains(form.path("id").asString());
            assertThat(form.path("executionPlatformVersion").asString()).isEqualTo("7.24.0");
        });
    }

    /** A field that no rule reads would be a variable for nothing, or a typing mistake that loses what a person wrote. */
    @ParameterizedTest
    @MethodSource("forms")
    void every_field_is_read_and_every_fact_is_shown_by_a_rule(Path file) {
        var known = namesInRules();
        var asked = new TreeSet<String>();
        each(read(file).path("components"), component -> asked.addAll(namesIn(component)));
        assertThat(asked).isNotEmpty().isSubsetOf(known);
    }

    private static Set<String> namesIn(JsonNode component) {
        var names = new HashSet<String>();
        Stream.of("key", "valuesKey")
                .filter(component::hasNonNull)
                .forEach(name -> names.add(component.get(name).asString()));
        SHOWN.matcher(component.path("text").asString())
                .results()
                .forEach(shown -> names.addAll(variables(shown.group(1))));
        names.addAll(variables(component.path("conditional").path("hide").asString()));
        return names;
    }

    private static Set<String> variables(String feel) {
        return NAME.matcher(TEXT.matcher(feel).replaceAll(""))
                .results()
                .map(name -> name.group())
                .filter(name -> !FEEL.contains(name))
                .collect(Collectors.toSet());
    }

    private static Set<String> namesInRules() {
        return RULES.stream()
                .flatMap(folder -> ProcessModels.filesIn(folder, ".java"))
                .flatMap(file -> names(text(file)))
                .collect(Collectors.toSet());
    }

    /** Names in quotes, and those of {@link VariableNames}. */
    private static Stream<String> names(String source) {
        return Stream.concat(
                LITERAL.matcher(source).results().map(literal -> literal.group(1)),
                ModelNamesTests.constants(VariableNames.class)
                        .filter(constant -> source.contains("VariableNames." + constant.getName() + ";"))
                        .map(ModelNamesTests::value));
    }

    private static void each(JsonNode components, Consumer<JsonNode> visitor) {
        components.forEach(component -> {
            visitor.accept(component);
            each(component.path("components"), visitor);
        });
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(text(file));
        } catch (JacksonException e) {
            throw new IllegalStateException(file + " is not JSON", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
