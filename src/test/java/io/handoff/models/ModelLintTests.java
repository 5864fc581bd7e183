package io.handoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.models.NodeTools.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** bpmnlint with the rules of {@code .bpmnlintrc}, the file that Camunda Modeler reads too. */
class ModelLintTests {

    static Stream<Path> models() throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_has_neither_errors_nor_warnings(Path model) {
        var outcome = lint(model);
        assertThat(outcome.isDone()).as(outcome.output()).isTrue();
    }

    @Test
    void a_model_with_a_loose_end_is_found(@TempDir Path folder) throws IOException {
        var broken = Files.readString(Path.of("bpmn/nurture-reply.bpmn"))
                .replaceFirst("<bpmn:sequenceFlow id=\"Flow_ActOnReply_ReplyActedOn\"[^>]*/>", "")
                .replace("<bpmn:incoming>Flow_ActOnReply_ReplyActedOn</bpmn:incoming>", "")
                .replace("<bpmn:outgoing>Flow_ActOnReply_ReplyActedOn</bpmn:outgoing>", "");
        var file = Files.writeString(folder.resolve("broken.bpmn"), broken);
        assertThat(lint(file).output()).contains("no-implicit-end").contains("no-disconnected");
    }

    private static Outcome lint(Path model) {
        return NodeTools.node(List.of(
                "node_modules/bpmnlint/bin/bpmnlint.js",
                "--max-warnings=0",
                "--config=" + Path.of(".bpmnlintrc").toAbsolutePath(),
                model.toAbsolutePath().toString()));
    }
}
