package io.handoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README's pictures of the process are drawn from the model, one for each of its planes, and say from which. */
class ProcessPictureTests {

    private static final Path MODEL = Path.of("bpmn/contact-handoff.bpmn");
    private static final Path PICTURES = Path.of("src/docs");
    private static final String REDRAW = "mvn test -Dtest=ProcessPictureTests -Dhandoff.draw=true";

    /** @param element the process, or the collapsed sub-process whose inside this is */
    record Plane(String element, String title, Path picture) {

        static Plane of(BaseElement element) {
            var name = element instanceof SubProcess
                    ? "contact-handoff-" + kebabCase(element.getId().replaceFirst("^SubProcess_", ""))
                    : element.getId();
            return new Plane(element.getId(), element.getAttributeValue("name"), PICTURES.resolve(name + ".svg"));
        }

        private static String kebabCase(String name) {
            return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        }
    }

    static Stream<Plane> planes() {
        return Bpmn.readModelFromFile(MODEL.toFile()).getModelElementsByType(BpmnPlane.class).stream()
                .map(plane -> Plane.of(plane.getBpmnElement()));
    }

    @Test
    @EnabledIfSystemProperty(named = "handoff.draw", matches = "true")
    void draw() throws IOException {
        try (var editor = new ModelEditor()) {
            var pictures = editor.pictures(Files.readString(MODEL));
            for (var plane : planes().toList()) {
                var picture = new ProcessPicture(plane.title(), pictures.get(plane.element()));
                Files.writeString(plane.picture(), picture.signed(fingerprint()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("planes")
    void a_picture_shows_the_model_as_it_is(Plane plane) throws IOException {
        assertThat(plane.picture())
                .as("a plane of the model has no picture; draw it with: %s", REDRAW)
                .exists();
        assertThat(Files.readString(plane.picture()))
                .as("the model has changed since its picture was drawn; redraw it with: %s", REDRAW)
                .contains(fingerprint());
    }

    private static String fingerprint() throws IOException {
        try {
            // a checkout may end lines in its own way
            var text = Files.readString(MODEL).replace("\r\n", "\n");
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256 of " + MODEL.getFileName() + ": " + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
