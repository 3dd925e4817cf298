package org.tsudoi.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A program that speaks the API, with a token or without: {@code Api.as("midori").post("/bookings", body)}. */
public final class Api {
    public static final String PASSWORD = "tsudoi-demo";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final URI base;
    private final String token;
    private final Duration patience;

    private Api(URI base, String token, Duration patience) {
        this.base = base;
        this.token = token;
        this.patience = patience;
    }

    private Api(String token) {
        this(RunningCity.get().base(), token, Duration.ofSeconds(60));
    }

    public static Api asNobody() {
        return new Api("");
    }

    /** With another city than the one all tests share; gives up waiting after a while. */
    public static Api at(URI base, String token, Duration patience) {
        return new Api(base, token, patience);
    }

    /** Signed in as one of the people of the demonstration city; the token is asked for once. */
    public static Api as(String login) {
        return new Api(TOKENS.computeIfAbsent(login, Api::freshToken));
    }

    public static Api withToken(String token) {
        return new Api(token);
    }

    public String token() {
        return token;
    }

    private static String freshToken(String login) {
        var reply = asNobody().signIn(login, PASSWORD);
        if (reply.status() != 201) {
            throw new AssertionError("no token for " + login + ": " + reply);
        }
        return reply.json().get("token").getAsString();
    }

    public Reply signIn(String login, String password) {
        String basic = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(request("/tokens").header("Authorization", "Basic " + basic).POST(BodyPublishers.noBody()));
    }

    public Reply get(String path) {
        return send(authorised(path).GET());
    }

    /** A POST with a key of its own. */
    public Reply post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    public Reply post(String path, String json, String key) {
        return send(authorised(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
    }

    public Reply delete(String path) {
        return send(authorised(path).DELETE());
    }

    private HttpRequest.Builder authorised(String path) {
        return token.isEmpty() ? request(path) : request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        URI address = URI.create(base + "/api/v1" + path);
        return HttpRequest.newBuilder(address).timeout(patience).header("Accept-Language", "ja");
    }

    static Reply send(HttpRequest.Builder request) {
        try {
            return Reply.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
