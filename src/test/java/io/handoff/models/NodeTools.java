package io.handoff.models;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Camunda's editor, linter and client for external tasks, installed by npm from the lock file in {@code src/test/node}. */
public final class NodeTools {

    private static final Path SOURCE = Path.of("src/test/node");
    private static final Path TARGET = Path.of("target/node");
    private static final Pattern NO_NETWORK =
            Pattern.compile("ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|network");

    private NodeTools() {}

    /** Aborts the calling test, in words, where npm or its registry is out of reach. */
    public static synchronized Path installed() {
        assumeTrue(
                run(List.of("npm", "--version"), Path.of(".")).isDone(),
                "npm is not installed: what needs it is not checked");
        try {
            Files.createDirectories(TARGET);
            // two JVMs run tests at the same time
            try (var file = FileChannel.open(TARGET.resolve("lock"), CREATE, WRITE);
                    var ignored = file.lock()) {
                installOnce();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TARGET.toAbsolutePath();
    }

    private static void installOnce() throws IOException {
        var lock = SOURCE.resolve("package-lock.json");
        var done = TARGET.resolve("installed-lock.json");
        if (!Files.exists(done) || Files.mismatch(lock, done) != -1) {
            for (var file : List.of("package.json", "package-lock.json")) {
                Files.copy(SOURCE.resolve(file), TARGET.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            install();
            Files.copy(lock, done, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A copy of this script where it finds what was installed. */
    public static Path beside(Path tools, Path script) {
        try {
            return Files.copy(script, tools.resolve(script.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void install() {
        var ci = run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), TARGET);
        if (!ci.isDone()) {
            assumeTrue(
                    !NO_NETWORK.matcher(ci.output()).find(),
                    "npm cannot reach its registry: what needs it is not checked");
            throw new IllegalStateException("npm ci failed in " + TARGET + ":\n" + ci.output());
        }
    }

    public static Outcome node(List<String> arguments) {
        var command = new ArrayList<>(List.of("node"));
        command.addAll(arguments);
        return run(command, installed());
    }

    private static Outcome run(List<String> command, Path directory) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes());
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            return new Outcome(-1, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public record Outcome(int code, String output) {

        public boolean isDone() {
            return code == 0;
        }
    }
}
