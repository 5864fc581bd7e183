package io.handoff.replay;

import io.cloudevents.CloudEvent;
import io.handoff.intake.EventJson;
import io.handoff.intake.InvalidCloudEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;

/** A file of CloudEvents as JSON Lines, ordered by time. */
@RequiredArgsConstructor
public class EventFile {

    private final Path path;
    private final EventJson json;

    /**
     * Number of events.
     *
     * @throws UnreadableEventFile if the file does not exist
     */
    public long count() {
        try (var lines = lines()) {
            return lines.count();
        }
    }

    /**
     * Reads the events lazily; the caller must close the stream.
     *
     * @throws UnreadableEventFile if the file does not exist; while reading, with the event's number, if a line is not a CloudEvent
     */
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
        } catch (InvalidCloudEvent e) {
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

    /** The event file cannot be replayed; the message says why. */
    public static class UnreadableEventFile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableEventFile(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
