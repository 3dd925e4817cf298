package org.tsudoi.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that stays open and does as little as it can: sends bytes, reads the answer to its end. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int CONNECT_MILLIS = 10_000;

    private final InetSocketAddress address;
    private Socket socket;
    private InputStream in;
    private byte[] body = new byte[65_536];
    private int length;
    private String head = "";

    Wire(URI base) {
        this.address = new InetSocketAddress(base.getHost(), base.getPort());
    }

    /** The status of the answer. A connection that the server closed after its last answer is opened again. */
    int send(byte[] request) throws IOException {
        boolean fresh = socket == null;
        try {
            return once(request);
        } catch (IOException gone) {
            close();
            if (fresh) {
                throw gone;
            }
            return once(request);
        }
    }

    /** The body of the last answer. */
    String text() {
        return new String(body, 0, length, StandardCharsets.UTF_8);
    }

    int length() {
        return length;
    }

    /** The value of a header of the last answer, or an empty text. */
    String header(String name) {
        int at = head.toLowerCase(Locale.ROOT).indexOf("\r\n" + name.toLowerCase(Locale.ROOT) + ":");
        if (at < 0) {
            return "";
        }
        int from = at + name.length() + 3;
        int end = head.indexOf("\r\n", from);
        return head.substring(from, end < 0 ? head.length() : end).strip();
    }

    private int once(byte[] request) throws IOException {
        if (socket == null) {
            open();
        }
        socket.getOutputStream().write(request);
        head = readHead();
        int status = Integer.parseInt(head.substring(9, 12));
        length = 0;
        if (status != 304 && status != 204) {
            readBody();
        }
        if (header("connection").equalsIgnoreCase("close")) {
            close();
        }
        return status;
    }

    private void open() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(address, CONNECT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
    }

    private String readHead() throws IOException {
        var line = new StringBuilder(512);
        int last = 0;
        for (int c = in.read(); ; c = in.read()) {
            if (c < 0) {
                throw new EOFException("closed before an answer");
            }
            line.append((char) c);
            last = last << 8 | c;
            if (last == 0x0d0a0d0a) {
                return line.substring(0, line.length() - 4);
            }
        }
    }

    private void readBody() throws IOException {
        String told = header("content-length");
        if (!told.isEmpty()) {
            read(Integer.parseInt(told));
        } else if (header("transfer-encoding").equalsIgnoreCase("chunked")) {
            for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
                read(chunk);
                in.skipNBytes(2);
            }
            in.skipNBytes(2);
        }
    }

    private int chunk() throws IOException {
        var size = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("closed within an answer");
            }
            size.append(c == '\r' ? "" : (char) c);
        }
        return Integer.parseInt(size.toString(), 16);
    }

    private void read(int bytes) throws IOException {
        if (length + bytes > body.length) {
            body = java.util.Arrays.copyOf(body, Math.max(body.length * 2, length + bytes));
        }
        if (in.readNBytes(body, length, bytes) < bytes) {
            throw new EOFException("closed within an answer");
        }
        length += bytes;
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException closedAnyway) {
            // there is nothing more to be had from it
        }
        socket = null;
    }
}
