package io.handoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The README's picture of the process is drawn from the model, and says from which. */
class ProcessPictureTests {

    private static final Path MODEL = Path.of("bpmn/contact-handoff.bpmn");
    private static final Path PICTURE = Path.of("src/docs/contact-handoff.svg");
    private static final String REDRAW = "mvn test -Dtest=ProcessPictureTests -Dhandoff.draw=true";

    @Test
    @EnabledIfSystemProperty(named = "handoff.draw", matches = "true")
    void draw() throws IOException {
        try (var editor = new ModelEditor()) {
            var picture = new ProcessPicture(editor.picture(Files.readString(MODEL)));
            Files.writeString(PICTURE, picture.signed(fingerprint()));
        }
    }

    @Test
    void the_picture_shows_the_model_as_it_is() throws IOException {
        assertThat(Files.readString(PICTURE))
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
