package org.tsudoi.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request as bytes, made before the clock runs. */
final class Ask {
    private Ask() {}

    static byte[] get(URI address, String... headers) {
        return bytes("GET", address, "", headers);
    }

    static byte[] post(URI address, String body, String... headers) {
        return bytes("POST", address, body, headers);
    }

    /** A booking over the API by somebody who is signed in. */
    static byte[] booking(URI base, Member member, Hours.Hour hour, String key) {
        String body = """
                {"group":"%s","room":"%s","start":"%s","end":"%s","purpose":"会議","attendees":3}""".formatted(member.group(), hour.room(), hour.start(), hour.end());
        return post(
                base.resolve("/api/v1/bookings"),
                body,
                "Authorization: Bearer " + member.token(),
                "Content-Type: application/json",
                "Idempotency-Key: " + key);
    }

    static String cookie(Member member) {
        return "Cookie: tsudoi_session=" + member.session();
    }

    private static byte[] bytes(String method, URI address, String body, String... headers) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (method.equals("POST")) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] all = java.util.Arrays.copyOf(first, first.length + content.length);
        System.arraycopy(content, 0, all, first.length, content.length);
        return all;
    }
}
