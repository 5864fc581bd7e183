package io.handoff.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Words that a sender brings along: what they show must be there, and a subject is one line. */
class CustomMessageTest {

    static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void html_and_images_belong_together() throws IOException {
        var chart = new InlineImage("sla", png());
        var shown = "<p><img src=\"cid:sla\" alt=\"SLA\"></p>";

        assertThat(new CustomMessage("Review", "text", shown, List.of(chart)).images())
                .hasSize(1);
        assertThatThrownBy(() -> new CustomMessage("Review", "text", shown, List.of()))
                .hasMessage("The HTML of a message shows the images [sla], it brings []");
        assertThatThrownBy(() -> new CustomMessage("Review", "text", "<p>none</p>", List.of(chart)))
                .hasMessage("The HTML of a message shows the images [], it brings [sla]");
        assertThatThrownBy(() -> new CustomMessage("Review", "text", shown, List.of(chart, chart)))
                .hasMessage("Two images of a message are called sla");
    }

    @Test
    void an_image_is_a_png_of_a_decent_size_with_a_plain_name() throws IOException {
        var png = png();
        var large = new byte[1024 * 1024 + 1];
        System.arraycopy(png, 0, large, 0, 8);

        assertThatThrownBy(() -> new InlineImage("sla", "GIF89a, nothing more".getBytes()))
                .hasMessage("The image sla is no PNG");
        assertThatThrownBy(() -> new InlineImage("sla", new byte[0])).hasMessage("The image sla is no PNG");
        assertThatThrownBy(() -> new InlineImage("sla", large)).hasMessageContaining("at most 1,048,576 are sent");
        assertThatThrownBy(() -> new InlineImage("a\"b", png)).hasMessageContaining("cannot be called");
    }

    @Test
    void a_subject_is_one_line_of_readable_length() {
        assertThat(Message.of("Week 21\r\nBcc: all@acme.example", "x").subject())
                .isEqualTo("Week 21 Bcc: all@acme.example");
        assertThat(Message.of("a\u2028b\u0000c", "x").subject()).isEqualTo("a b c");
        assertThat(Message.of("x".repeat(500), "x").subject()).hasSize(200).endsWith("x…");
        assertThat(Message.of("x".repeat(198) + "\uD83D\uDE00 and more", "x").subject())
                .as("a character is not cut in two")
                .isEqualTo("x".repeat(198) + "…");
    }
}
