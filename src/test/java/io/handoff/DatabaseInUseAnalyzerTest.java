package io.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseInUseAnalyzerTest {

    @Test
    void a_second_process_is_told_in_a_sentence(@TempDir Path directory) throws Exception {
        var url = "jdbc:h2:file:" + directory.resolve("handoff") + ";WRITE_DELAY=0";
        var other = otherProcess(url, directory);
        try {
            while (!Files.exists(directory.resolve("handoff.mv.db"))) {
                assertThat(other.isAlive())
                        .as(Files.readString(directory.resolve("out")))
                        .isTrue();
                Thread.onSpinWait();
            }
            var refused = catchThrowable(() -> {
                for (var tries = 0; tries < 100_000; tries++) {
                    DriverManager.getConnection(url, "sa", "").close();
                }
            });
            var analysis = new DatabaseInUseAnalyzer().analyze(new IllegalStateException(refused));
            assertThat(analysis.getDescription()).contains("already open in another process");
            assertThat(analysis.getAction()).contains("Stop the other process");
        } finally {
            other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static Process otherProcess(String url, Path directory) throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        url)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile())
                .start();
    }

    /** Holds the database open until it is killed. */
    static final class Holder {

        public static void main(String[] args) throws Exception {
            DriverManager.getConnection(args[0], "sa", "");
            System.in.read();
            Thread.currentThread().join();
        }
    }
}
