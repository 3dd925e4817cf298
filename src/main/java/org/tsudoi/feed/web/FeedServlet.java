package org.tsudoi.feed.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.tsudoi.feed.Feed;
import org.tsudoi.feed.FeedOptions;
import org.tsudoi.feed.usecase.WriteFeed;

/** Feeds as plain bytes with validators: a reader that already has the body gets 304 without a booking being read. */
@WebServlet("/feeds/v1/*")
public class FeedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/(?:(rooms|facilities)/([A-Za-z0-9-]{1,24})|city)\\.ics");

    @Inject
    private transient WriteFeed writeFeed;

    @Inject
    private transient BodyCache bodies;

    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Allow", "GET, HEAD, OPTIONS");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        Optional<FeedOptions> options = FeedOptions.of(request.getParameterMap());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (options.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("text/plain; charset=utf-8");
            response.getWriter().println(FeedOptions.HELP);
            return;
        }
        Optional<Feed> feed = feed(address, options.get());
        if (feed.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        answer(request, response, feed.get(), options.get());
    }

    private Optional<Feed> feed(Matcher address, FeedOptions options) {
        if (address.group(1) == null) {
            return Optional.of(writeFeed.ofCity(options));
        }
        return address.group(1).equals("rooms")
                ? writeFeed.ofRoom(address.group(2), options)
                : writeFeed.ofFacility(address.group(2), options);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Feed feed, FeedOptions options)
            throws IOException {
        Feed.Validator validator = writeFeed.validator(feed, options);
        boolean gzip = accepts(request, "gzip");
        String tag = hash(request.getPathInfo() + "|" + validator.tag());
        String etag = "\"" + tag + (gzip ? "-gz" : "") + "\"";
        response.setHeader("ETag", etag);
        validator.changedAt().ifPresent(changed -> response.setDateHeader("Last-Modified", changed.toEpochMilli()));
        response.setHeader("Cache-Control", "public, max-age=300, must-revalidate");
        response.setHeader("Vary", "Accept-Encoding");
        if (isKnown(request, etag, validator)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = bodies.get(
                tag + gzip, () -> gzip ? zipped(writeFeed.body(feed, options)) : writeFeed.body(feed, options));
        response.setContentType("text/calendar; charset=utf-8");
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** If-None-Match decides alone; If-Modified-Since is asked only without it. */
    private static boolean isKnown(HttpServletRequest request, String etag, Feed.Validator validator) {
        String known = request.getHeader("If-None-Match");
        if (known != null) {
            return Arrays.stream(known.split(","))
                    .map(String::strip)
                    .anyMatch(k -> k.equals("*") || k.replaceFirst("^W/", "").equals(etag));
        }
        try {
            long since = request.getDateHeader("If-Modified-Since");
            return since >= 0
                    && validator
                            .changedAt()
                            .filter(changed -> since >= changed.toEpochMilli())
                            .isPresent();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean accepts(HttpServletRequest request, String encoding) {
        String header = request.getHeader("Accept-Encoding");
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(e -> e.matches(encoding + "(;q=(?!0(\\.0+)?$).*)?"));
    }

    private static byte[] zipped(byte[] body) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
