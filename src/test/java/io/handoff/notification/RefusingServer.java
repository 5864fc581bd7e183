package io.handoff.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that refuses every recipient with one sentence; real ones answer so while we talk to them. */
class RefusingServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final String refusal;

    RefusingServer(String refusal) throws IOException {
        this.refusal = refusal;
        var thread = new Thread(this::serve, "refusing-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // closed, or the client left
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        var out = client.getOutputStream();
        say(out, "220 refusing.example");
        for (String line; (line = in.readLine()) != null; ) {
            var verb = line.split("[ :]")[0].toUpperCase();
            say(out, verb.equals("RCPT") ? refusal : verb.equals("QUIT") ? "221 bye" : "250 ok");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
