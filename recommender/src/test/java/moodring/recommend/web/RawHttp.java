package moodring.recommend.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Sends a request byte for byte as a test wants it: the JDK's client decides {@code Host} and others by itself. */
final class RawHttp {
    private final int port;
    private final String line;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = new byte[0];
    private String computer = "127.0.0.1";
    private String sender = "127.0.0.1";

    private RawHttp(int port, String line) {
        this.port = port;
        this.line = line;
        headers.put("Host", "127.0.0.1:" + port);
        headers.put("Connection", "close");
    }

    /** What came back: the status, the headers in lower case, the body. */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    static RawHttp request(int port, String method, String path) {
        return new RawHttp(port, method + " " + path + " HTTP/1.1");
    }

    /** Sends it to another address than 127.0.0.1. */
    RawHttp at(String address) {
        computer = address;
        return with("Host", address + ":" + port);
    }

    /** Sends it from another address of this computer than 127.0.0.1. */
    RawHttp from(String address) {
        sender = address;
        return this;
    }

    /** @param value null leaves the header out */
    RawHttp with(String name, String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    RawHttp json(String text) {
        return with("Content-Type", "application/json").carrying(text.getBytes(StandardCharsets.UTF_8));
    }

    RawHttp carrying(byte[] bytes) {
        body = bytes;
        return with("Content-Length", Integer.toString(bytes.length));
    }

    /** Promises more than it carries, and sends no more. */
    RawHttp breakingOffAfter(byte[] bytes) {
        return carrying(bytes).with("Content-Length", Integer.toString(bytes.length + 1));
    }

    Answer send() {
        try (Socket socket = new Socket(computer, port, InetAddress.getByName(sender), 0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head().getBytes(StandardCharsets.ISO_8859_1));
            sendBody(socket);
            socket.shutdownOutput();
            return parse(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    /** For answers after which the connection stays open: reads no further than the status. */
    int statusAlone() {
        try (Socket socket = new Socket(computer, port, InetAddress.getByName(sender), 0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head().getBytes(StandardCharsets.ISO_8859_1));
            byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 000".length());
            return Integer.parseInt(new String(start, StandardCharsets.ISO_8859_1).split(" ")[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    private String head() {
        StringBuilder head = new StringBuilder(line).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private void sendBody(Socket socket) {
        try {
            socket.getOutputStream().write(body);
        } catch (IOException refused) {
            body = new byte[0]; // the server may answer and close before it has read a body that is too large
        }
    }

    private static Answer parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(": ?", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        byte[] body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        boolean chunked = "chunked".equals(headers.get("transfer-encoding"));
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, chunked ? unchunked(body) : body);
    }

    private static byte[] unchunked(byte[] body) {
        String rest = new String(body, StandardCharsets.ISO_8859_1);
        StringBuilder whole = new StringBuilder();
        while (true) {
            int line = rest.indexOf("\r\n");
            int size = Integer.parseInt(rest.substring(0, line).trim(), 16);
            if (size == 0) {
                return whole.toString().getBytes(StandardCharsets.ISO_8859_1);
            }
            whole.append(rest, line + 2, line + 2 + size);
            rest = rest.substring(line + 2 + size + 2);
        }
    }
}
