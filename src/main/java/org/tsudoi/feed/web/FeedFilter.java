package org.tsudoi.feed.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.tsudoi.account.CalendarKey;
import org.tsudoi.account.usecase.CalendarKeys;
import org.tsudoi.account.usecase.CalendarKeys.Bearer;
import org.tsudoi.feed.Feed;
import org.tsudoi.feed.FeedAddress;
import org.tsudoi.feed.FeedOptions;
import org.tsudoi.feed.usecase.FindFeed;
import org.tsudoi.feed.usecase.WriteFeed;

/**
 * Feeds as plain bytes with validators. It stands before everything that knows cookies, persons and pages: a feed depends on its address alone,
 * and ten thousand calendars that ask at once must cost little.
 */
@Dependent
public class FeedFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String DOOR = "/feeds/";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String VERSION = "/feeds/v1";

    @Inject
    private transient FindFeed findFeed;

    @Inject
    private transient WriteFeed writeFeed;

    @Inject
    private transient CalendarKeys keys;

    @Inject
    private transient Pace pace;

    @Inject
    private transient Shelf shelf;

    @Inject
    private transient BodyCache bodies;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isFor(request)) {
            chain.doFilter(request, response);
            return;
        }
        switch (request.getMethod()) {
            case "GET", "HEAD" -> read(request, response);
            case "OPTIONS" -> allow(response, HttpServletResponse.SC_NO_CONTENT);
            default -> allow(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    public static boolean isFor(HttpServletRequest request) {
        return request.getRequestURI().startsWith(DOOR);
    }

    private static void allow(HttpServletResponse response, int status) {
        response.setHeader("Allow", "GET, HEAD, OPTIONS");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
        response.setHeader("Access-Control-Allow-Headers", "If-None-Match, If-Modified-Since");
        response.setStatus(status);
    }

    private void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String uri = request.getRequestURI();
        String query = request.getQueryString();
        String key = query == null ? uri : uri + '?' + query;
        Optional<Prepared> fresh = shelf.fresh(key);
        if (fresh.isPresent()) {
            answerAll(request, response, fresh);
            return;
        }
        Optional<FeedAddress> address =
                uri.startsWith(VERSION) ? FeedAddress.of(uri.substring(VERSION.length())) : Optional.empty();
        if (address.isEmpty()) {
            say(response, HttpServletResponse.SC_NOT_FOUND, "no such calendar");
            return;
        }
        Optional<FeedOptions> options = query == null
                ? FeedOptions.of(java.util.Map.of(), address.get().isPrivate())
                : FeedOptions.of(request.getParameterMap(), address.get().isPrivate());
        if (options.isEmpty()) {
            say(response, HttpServletResponse.SC_BAD_REQUEST, FeedOptions.HELP);
            return;
        }
        if (address.get().isPrivate()) {
            readOwn(request, response, address.get(), options.get());
        } else {
            answerAll(request, response, shelf.get(key, () -> findFeed.open(address.get(), options.get())));
        }
    }

    private void answerAll(HttpServletRequest request, HttpServletResponse response, Optional<Prepared> prepared)
            throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        answer(request, response, prepared, "public, max-age=300, must-revalidate");
    }

    /** Whoever reads is asked for anew each time; an address that is wrong and one taken back look alike. */
    private void readOwn(
            HttpServletRequest request, HttpServletResponse response, FeedAddress address, FeedOptions options)
            throws IOException {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        Optional<Bearer> bearer = keys.bearer(address.code(), CalendarKey.Kind.FEED);
        Duration wait = bearer.isEmpty()
                ? keys.afterWrongKey(request.getRemoteAddr())
                : pace.step(bearer.get().key().id());
        if (!wait.isZero()) {
            response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
            say(response, TOO_MANY_REQUESTS, "too many requests");
            return;
        }
        answer(
                request,
                response,
                bearer.flatMap(b -> findFeed.own(b, address, options)).map(shelf::prepare),
                "private, no-cache");
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, Optional<Prepared> prepared, String keeping)
            throws IOException {
        if (prepared.isPresent()) {
            response.setHeader("Cache-Control", keeping);
            answer(request, response, prepared.get());
        } else {
            say(response, HttpServletResponse.SC_NOT_FOUND, "no such calendar");
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Prepared prepared)
            throws IOException {
        boolean zipped = Conditions.readsGzip(request);
        String tag = prepared.tag(zipped);
        response.setHeader("ETag", tag);
        if (prepared.lastModified() != null) {
            response.setHeader("Last-Modified", prepared.lastModified());
        }
        response.setHeader("Vary", "Accept-Encoding");
        if (Conditions.isKnown(request, tag, prepared.changedSeconds())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = bodies.get(tag, () -> zipped ? zipped(plain(prepared)) : plain(prepared));
        response.setContentType(prepared.feed().address().format().mediaType());
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private byte[] plain(Prepared prepared) {
        Feed feed = prepared.feed();
        return bodies.get(prepared.tag(), () -> writeFeed.body(feed));
    }

    /** Readers of feeds are programs; a page of ours would tell them nothing. */
    private static void say(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().println(words);
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
}
