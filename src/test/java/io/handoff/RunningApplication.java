package io.handoff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application in a JVM of its own, as somebody would start it in this directory: it can be killed. */
public final class RunningApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration JOB_LOCK = Duration.ofSeconds(8);
    private static final String ADMIN_PASSWORD = "only-for-tests";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path directory;
    private final Process process;
    private final int port;

    /** Returns when the application answers. */
    public static RunningApplication in(Path directory) throws IOException, InterruptedException {
        var application = new RunningApplication(directory);
        application.awaitAnswer();
        return application;
    }

    private RunningApplication(Path directory) throws IOException {
        this.directory = directory;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // starts sooner, and the test is not about speed
                "-XX:TieredStopAtLevel=1",
                "-cp",
                absoluteClassPath(),
                HandoffApplication.class.getName(),
                "--server.port=" + port,
                "--handoff.demo=false",
                // a job that a killed process held is free again after this time, in production after a minute
                "--camunda.bpm.job-execution.lock-time-in-millis=" + JOB_LOCK.toMillis(),
                "--handoff.admin.password=" + ADMIN_PASSWORD));
        this.process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private static String absoluteClassPath() {
        var separator = System.getProperty("path.separator");
        var entries = System.getProperty("java.class.path").split(separator);
        return String.join(
                separator,
                List.of(entries).stream()
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                close();
                throw new IllegalStateException("The application did not start:\n" + Files.readString(log()));
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return get("/actuator/health").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    public HttpResponse<String> get(String path) throws InterruptedException {
        return send(request(path).GET().build());
    }

    /** @throws UncheckedIOException when there is no answer */
    public HttpResponse<String> postEvents(String json) throws InterruptedException {
        return send(request("/api/events")
                .header("Content-Type", "application/cloudevents-batch+json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** A file of contacts, to be loaded in the background. */
    public HttpResponse<String> postFile(String csv) throws InterruptedException {
        var body = "--end\r\nContent-Disposition: form-data; name=\"file\"; filename=\"contacts.csv\"\r\n\r\n" + csv
                + "\r\n--end--\r\n";
        return send(request("/api/imports/contacts")
                .header("Content-Type", "multipart/form-data; boundary=end")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        var login = Base64.getEncoder().encodeToString(("admin:" + ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + login);
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return directory.resolve("application.log");
    }

    /** As {@code kill -9}: nothing is finished, nothing is closed. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
