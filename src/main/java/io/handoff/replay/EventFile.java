package io.handoff.replay;

import io.cloudevents.CloudEvent;
import io.handoff.intake.EventJson;
import io.handoff.intake.NoCloudEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;

/** A file of CloudEvents as JSON Lines, in the order of their time. */
@RequiredArgsConstructor
public class EventFile {

    private final Path path;
    private final EventJson json;

    /**
     * How many events there are.
     *
     * @throws UnreadableEventFile if there is no such file
     */
    public long count() {
        try (var lines = lines()) {
            return lines.count();
        }
    }

    /** The events as they are read; close the stream. A line that is no CloudEvent fails with its number. */
    public Stream<CloudEvent> events() {
        var number = new long[1];
        return lines().map(line -> parse(line, ++number[0]));
    }

    private Stream<String> lines() {
        try {
            BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
            return reader.lines().filter(line -> !line.isBlank()).onClose(() -> close(reader));
        } catch (NoSuchFileException e) {
            throw new UnreadableEventFile("There is no file of events " + path.toAbsolutePath(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CloudEvent parse(String line, long number) {
        try {
            return json.event(line);
        } catch (NoCloudEvent e) {
            throw new UnreadableEventFile(
                    "Event %d of %s is no CloudEvent in JSON: %s".formatted(number, path, e.getMessage()), e);
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file cannot be played; the message says where it is wrong. */
    public static class UnreadableEventFile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableEventFile(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
