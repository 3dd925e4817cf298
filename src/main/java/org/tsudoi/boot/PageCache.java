package org.tsudoi.boot;

import jakarta.enterprise.context.Dependent;
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
@Dependent
public class PageCache extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern PAGES = Pattern.compile(
            "/(?:facilities|search|equipment|groups|calendars|objections)?|/(facilities|rooms|groups)/([A-Za-z0-9-]{1,40})");
    private static final long OLDEST_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long MOST_BYTES = 48L << 20;
    private static final int LONGEST_KEY = 600;
    private static final String VARY = "Cookie, Accept-Encoding";
    private static final String KEEPING = "public, no-cache";
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
        String address = request.getRequestURI();
        if (address.startsWith("/resources/") && request.getQueryString() != null) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
        Matcher page = PAGES.matcher(address);
        if (!isReading(request) || !page.matches()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Vary", VARY);
        if (!isForEverybody(request)) {
            response.setHeader("Cache-Control", "private, no-cache");
            chain.doFilter(request, response);
            return;
        }
        Language language = language(request);
        CachedPage kept = kept(key(request, language), version(page), request, response, chain);
        if (kept != null) {
            response.setHeader("Content-Language", language.html());
            send(kept, request, response);
        }
    }

    /** Answers who has the page already, as it is kept; nothing is shown, so what else belongs to an answer with a page is left out. */
    boolean isUnchanged(HttpServletRequest request, HttpServletResponse response) {
        String known = request.getHeader("If-None-Match");
        if (known == null || !isReading(request) || !isForEverybody(request)) {
            return false;
        }
        CachedPage page = shelf.get(key(request, language(request)));
        if (page == null || !isKnown(page, known)) {
            return false;
        }
        Matcher address = PAGES.matcher(request.getRequestURI());
        if (!address.matches() || !isGood(page, version(address))) {
            return false;
        }
        response.setHeader("Vary", VARY);
        notModified(page, request, response);
        return true;
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** Nobody is signed in, and the address is one that many may ask for. */
    private static boolean isForEverybody(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean plain = query == null
                || query.length() + request.getRequestURI().length() < LONGEST_KEY && !query.contains("lang=");
        return plain && PersonFilter.cookie(request, PersonFilter.SESSION).isEmpty();
    }

    private static Language language(HttpServletRequest request) {
        return PersonFilter.cookie(request, PersonFilter.LANGUAGE)
                .flatMap(Language::ofTag)
                .orElse(Language.JA);
    }

    private static String key(HttpServletRequest request, Language language) {
        return language.tag() + request.getRequestURI() + '?' + request.getQueryString();
    }

    private String version(Matcher page) {
        return "groups".equals(page.group(1)) || page.group(2) == null ? versions.ofCity() : versions.of(page.group(2));
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

    private static boolean isKnown(CachedPage page, String known) {
        return known.contains(page.tag()) || known.strip().equals("*");
    }

    private static void notModified(CachedPage page, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", KEEPING);
        response.setHeader("ETag", page.tag(readsGzip(request)));
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }

    private static boolean readsGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && accepted.contains("gzip")
                && !accepted.replace(" ", "").contains("gzip;q=0");
    }

    private static void send(CachedPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String known = request.getHeader("If-None-Match");
        if (known != null && isKnown(page, known)) {
            notModified(page, request, response);
            return;
        }
        boolean gzip = readsGzip(request);
        response.setHeader("Cache-Control", KEEPING);
        response.setHeader("ETag", page.tag(gzip));
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
