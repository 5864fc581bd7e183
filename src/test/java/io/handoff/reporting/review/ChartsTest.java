package io.handoff.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.notification.InlineImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartsTest {

    @Test
    void each_chart_is_a_picture_twice_as_large_as_it_is_shown() throws IOException {
        var images = new Charts().of(SomeWeeks.week21());
        assertThat(images).extracting(InlineImage::name).containsExactly("volume", "sla", "conversion");
        for (var image : images) {
            var picture = ImageIO.read(new ByteArrayInputStream(image.png()));
            assertThat(picture.getWidth()).isEqualTo(Charts.WIDTH * 2);
            assertThat(colours(picture)).as("bars, axes and words").isGreaterThan(3);
        }
    }

    @Test
    void weeks_without_a_number_are_left_open() {
        var week = SomeWeeks.week21();
        var nothing = week.trend().stream()
                .map(p -> new WeekFigures.Point(p.week(), p.label(), 0, 0, 0, null, 0, 0, null, false))
                .toList();
        var empty = new WeekFigures(
                week.week(), week.monday(), week.label(), 0, List.of(), nothing, List.of(), List.of(), List.of());
        assertThat(new Charts().of(empty)).hasSize(3);
        var untold = new WeekFigures(
                week.week(), week.monday(), week.label(), 0, List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(new Charts().of(untold)).isEmpty();
    }

    /** As on a server whose Java has no fonts. */
    @Test
    void a_machine_that_cannot_draw_sends_the_review_without_pictures(@TempDir Path folder) throws Exception {
        var noFonts =
                Files.writeString(folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java,
                        "-Djava.awt.headless=true",
                        // Java remembers in the home which fonts it found
                        "-Duser.home=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Draw.class.getName())
                .redirectErrorStream(true);
        builder.environment().put("FONTCONFIG_FILE", noFonts.toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("goes without charts").contains("pictures: []");
    }

    static final class Draw {

        public static void main(String[] args) {
            System.out.println("pictures: "
                    + new Charts()
                            .of(SomeWeeks.week21()).stream()
                                    .map(InlineImage::name)
                                    .toList());
        }
    }

    private static long colours(java.awt.image.BufferedImage picture) {
        return List.of(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .stream()
                .flatMapToInt(java.util.Arrays::stream)
                .distinct()
                .count();
    }
}
