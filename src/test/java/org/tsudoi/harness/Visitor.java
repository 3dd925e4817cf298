package org.tsudoi.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with cookies and without a script who reads pages and sends forms. Redirects are not followed: tests look at them. */
public final class Visitor {
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public static Visitor signedIn(String login) {
        var visitor = new Visitor();
        var reply = visitor.send("/sign-in", Map.of("name", login, "password", Api.PASSWORD), "go");
        if (reply.status() / 100 != 3) {
            throw new AssertionError(login + " could not sign in: " + reply);
        }
        return visitor;
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply get(String path, String header, String value) {
        return send(request(path).header(header, value).GET());
    }

    /** Reads the page, fills the first form that has this button and presses it. */
    public Reply send(String path, Map<String, String> values, String button) {
        var fields = new LinkedHashMap<>(hiddenFields(get(path).text(), button));
        fields.putAll(values);
        fields.put(button, button);
        return post(path, fields);
    }

    public Reply post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", RunningCity.get().base().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    /** A file chosen in a field. */
    public record Chosen(String field, String fileName, byte[] file) {}

    /** Reads the page, chooses a file in the form of this button and presses it. */
    public Reply upload(String path, String field, String fileName, byte[] file, String button) {
        return upload(path, Map.of(), new Chosen(field, fileName, file), button);
    }

    public Reply upload(String path, Map<String, String> values, Chosen chosen, String button) {
        var fields = new LinkedHashMap<>(hiddenFields(get(path).text(), button));
        fields.putAll(values);
        fields.put(button, button);
        String border = "----of-this-test";
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                part(border, "name=\"" + name + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        String head = "name=\"" + chosen.field() + "\"; filename=\"" + chosen.fileName()
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        body.writeBytes(part(border, head).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(chosen.file());
        body.writeBytes(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .header("Origin", RunningCity.get().base().toString())
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static String part(String border, String rest) {
        return "--" + border + "\r\nContent-Disposition: form-data; " + rest;
    }

    private static Map<String, String> hiddenFields(String page, String button) {
        int at = Math.max(page.indexOf("name=\"" + button + "\""), 0);
        int from = Math.max(page.lastIndexOf("<form", at), 0);
        int to = page.indexOf("</form>", at);
        var fields = new LinkedHashMap<String, String>();
        var inputs = INPUT.matcher(page.substring(from, to < 0 ? page.length() : to));
        while (inputs.find()) {
            if (attribute(inputs.group(), "type").equals("hidden")) {
                fields.put(attribute(inputs.group(), "name"), attribute(inputs.group(), "value"));
            }
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1).replace("&amp;", "&").replace("&quot;", "\"") : "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(RunningCity.get().base() + path))
                .timeout(Duration.ofSeconds(60));
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            return Reply.of(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
