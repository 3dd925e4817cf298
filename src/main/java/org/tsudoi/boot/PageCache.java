package org.tsudoi.boot;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsudoi.base.Language;
import org.tsudoi.booking.usecase.CalendarVersions;

/**
 * Pages for everybody are painted once per change and then sent as bytes, or as 304 to who has them already. Whoever is signed in gets a page
 * of their own that nobody keeps. What no counter counts (Wi-Fi, loans, the directory of groups) is at most ten seconds old.
 */
public class PageCache extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern PAGES = Pattern.compile(
            "/(?:facilities|search|equipment|groups|calendars|objections)?|/(facilities|rooms|groups)/([A-Za-z0-9-]{1,40})");
    private static final long OLDEST_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long MOST_BYTES = 48L << 20;
    private static final int LONGEST_KEY = 600;
    private static final int LARGEST_PAGE = 1 << 20;

    private final transient PageShelf shelf = new PageShelf(MOST_BYTES);
    private final transient Object[] painters = new Object[64];

    @Inject
    private transient CalendarVersions versions;

    public PageCache() {
        for (int i = 0; i < painters.length; i++) {
            painters[i] = new Object();
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher page = PAGES.matcher(request.getRequestURI());
        if (request.getRequestURI().startsWith("/resources/") && request.getQueryString() != null) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!read || !page.matches()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Vary", "Cookie, Accept-Encoding");
        boolean own = PersonFilter.cookie(request, PersonFilter.SESSION).isPresent();
        String key = request.getRequestURI() + '?' + request.getQueryString();
        if (own || key.length() > LONGEST_KEY || key.contains("lang=")) {
            response.setHeader("Cache-Control", "private, no-cache");
            chain.doFilter(request, response);
            return;
        }
        Language language = PersonFilter.cookie(request, PersonFilter.LANGUAGE)
                .flatMap(Language::ofTag)
                .orElse(Language.JA);
        String version = "groups".equals(page.group(1)) || page.group(2) == null
                ? versions.ofCity()
                : versions.of(page.group(2));
        CachedPage kept = kept(language.tag() + key, version, request, response, chain);
        if (kept != null) {
            response.setHeader("Content-Language", language.html());
            send(kept, request, response);
        }
    }

    /** The page from the shelf or newly painted, by one thread at a time; null when it was answered without a page to keep. */
    private CachedPage kept(
            String key, String version, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CachedPage known = shelf.get(key);
        if (isGood(known, version)) {
            return known;
        }
        synchronized (painters[Math.floorMod(key.hashCode(), painters.length)]) {
            known = shelf.get(key);
            return isGood(known, version) ? known : painted(key, version, request, response, chain);
        }
    }

    private CachedPage painted(
            String key, String version, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long now = System.nanoTime();
        var recorder = new Recorder(response);
        chain.doFilter(request, recorder);
        if (recorder.isAnswered()) {
            return null;
        }
        byte[] body = recorder.body();
        if (response.getStatus() != HttpServletResponse.SC_OK || body.length > LARGEST_PAGE) {
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            return null;
        }
        var page = CachedPage.of(version, now, body);
        shelf.put(key, page);
        return page;
    }

    private static boolean isGood(CachedPage page, String version) {
        return page != null && page.version().equals(version) && System.nanoTime() - page.paintedNanos() < OLDEST_NANOS;
    }

    private static void send(CachedPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accepted = request.getHeader("Accept-Encoding");
        boolean gzip = accepted != null
                && accepted.contains("gzip")
                && !accepted.replace(" ", "").contains("gzip;q=0");
        response.setHeader("Cache-Control", "public, no-cache");
        response.setHeader("ETag", page.tag(gzip));
        String has = request.getHeader("If-None-Match");
        if (has != null && (has.contains(page.tag()) || has.strip().equals("*"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] bytes = gzip ? page.gzip().bytes() : page.plain().bytes();
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }
}
