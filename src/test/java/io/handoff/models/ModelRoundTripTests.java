package io.handoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model opens in Camunda Modeler's editor without a warning, and saving it loses nothing. */
class ModelRoundTripTests {

    private static ModelEditor editor;

    @BeforeAll
    static void open() {
        editor = new ModelEditor();
    }

    @AfterAll
    static void close() {
        if (editor != null) {
            editor.close();
        }
    }

    static Stream<Path> models() throws IOException {
        return Stream.concat(ModelLintTests.models(), DecisionConventionsTests.files());
    }

    @ParameterizedTest
    @MethodSource("models")
    void opening_and_saving_loses_nothing(Path model) throws IOException {
        var before = Files.readString(model);
        var saved = editor.openAndSave(model, before);
        assertThat(saved.warnings()).isEmpty();
        assertThat(XmlContent.of(saved.xml())).containsExactlyInAnyOrderElementsOf(XmlContent.of(before));
    }

    @Test
    void a_reference_to_nothing_is_reported() throws IOException {
        var model = Path.of("bpmn/notification.bpmn");
        var odd = Files.readString(model).replace("targetRef=\"EndEvent_MessageSent\"", "targetRef=\"EndEvent_Gone\"");
        assertThat(editor.openAndSave(model, odd).warnings()).isNotEmpty();
    }

    @Test
    void a_lost_attribute_is_noticed() throws IOException {
        var model = Files.readString(Path.of("bpmn/notification.bpmn"));
        assertThat(XmlContent.of(model.replace(" camunda:asyncBefore=\"true\"", "")))
                .isNotEqualTo(XmlContent.of(model));
    }
}
