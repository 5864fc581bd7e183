package io.handoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.engine.ElementIds;
import io.handoff.engine.MessageNames;
import io.handoff.engine.VariableNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The names that code uses are names of a model. */
class ModelNamesTests {

    private static final String MODELS = Stream.of(
                    ProcessModels.filesIn(Path.of("bpmn"), ".bpmn"),
                    ProcessModels.filesIn(Path.of("dmn"), ".dmn"),
                    ProcessModels.filesIn(Path.of("src/main/resources/forms"), ".form"))
            .flatMap(files -> files)
            .map(ModelNamesTests::text)
            .collect(Collectors.joining());

    /** Set by one step or call and read by the next one; no model asks for them. */
    private static final Set<String> BETWEEN_STEPS =
            Set.of("engagedAt", "engagedReceivedAt", "factChanged", "idealProfile");

    static Stream<String> elements() {
        return constants(ElementIds.class).map(ModelNamesTests::value);
    }

    static Stream<String> messages() {
        return constants(MessageNames.class).map(ModelNamesTests::value);
    }

    static Stream<String> variables() {
        return constants(VariableNames.class).map(ModelNamesTests::value).filter(name -> !BETWEEN_STEPS.contains(name));
    }

    @ParameterizedTest
    @MethodSource("elements")
    void an_element_that_code_names_is_in_a_model(String id) {
        assertThat(ProcessModels.elements(FlowElement.class).map(FlowElement::getId))
                .contains(id);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_message_that_code_names_is_in_a_model(String name) {
        assertThat(ProcessModels.elements(Message.class).map(Message::getName)).contains(name);
    }

    @ParameterizedTest
    @MethodSource("variables")
    void a_variable_that_code_names_is_in_a_model_table_or_form(String name) {
        assertThat(MODELS).containsPattern("\\b" + name + "\\b");
    }

    static Stream<Field> constants(Class<?> names) {
        return Arrays.stream(names.getFields());
    }

    static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
