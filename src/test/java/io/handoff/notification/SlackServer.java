package io.handoff.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Answers as Slack's webhooks do: "ok", or whatever a test says comes next. */
public final class SlackServer implements AutoCloseable {

    /** A part of every webhook's URL; wherever it is found, a secret has leaked. */
    public static final String SECRET = "T0SECRET/B0SECRET/abcdefghijkl";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<JsonNode> taken = Collections.synchronizedList(new ArrayList<>());
    private final List<String> paths = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch closing = new CountDownLatch(1);

    private record Answer(int status, String body, Map<String, String> headers, boolean never) {}

    public SlackServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "slack-server");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    public String url(String channel) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/services/" + SECRET + "/" + channel;
    }

    public SlackServer then(int status, String body) {
        return then(status, body, Map.of());
    }

    public synchronized SlackServer then(int status, String body, Map<String, String> headers) {
        answers.add(new Answer(status, body, headers, false));
        return this;
    }

    public synchronized SlackServer thenSilence() {
        answers.add(new Answer(0, "", Map.of(), true));
        return this;
    }

    /** Messages it said yes to. */
    public List<JsonNode> taken() {
        return List.copyOf(taken);
    }

    /** Channels that were written to, whatever the answer. */
    public List<String> asked() {
        return List.copyOf(paths);
    }

    public synchronized void forget() {
        answers.clear();
        taken.clear();
        paths.clear();
    }

    private synchronized Answer next() {
        return answers.isEmpty() ? new Answer(200, "ok", Map.of(), false) : answers.remove();
    }

    private void answer(HttpExchange call) throws IOException {
        var body = call.getRequestBody().readAllBytes();
        paths.add(call.getRequestURI().getPath().replaceFirst(".*/", ""));
        var answer = next();
        if (answer.never()) {
            awaitEnd();
            call.close();
            return;
        }
        if (answer.status() == 200 && answer.body().equals("ok")) {
            taken.add(JSON.readTree(body));
        }
        answer.headers().forEach(call.getResponseHeaders()::set);
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private void awaitEnd() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
