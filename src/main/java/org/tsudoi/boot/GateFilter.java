package org.tsudoi.boot;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.tsudoi.base.usecase.Overloaded;
import org.tsudoi.feed.web.FeedFilter;
import org.tsudoi.feed.web.dav.DavFilter;

/**
 * First of all: headers that protect every answer, addresses nobody should send, and forms that come from another site. Then, in this order,
 * calendar feeds, pages already painted, who asks, which doors are open, and which page. They are steps of this filter, for the container tells
 * its services of each filter it enters and leaves, which takes longer than most of them.
 */
public class GateFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern BROKEN = Pattern.compile("%(?:00|(?![0-9A-Fa-f]{2}))");
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Inject
    private transient FeedFilter feeds;

    @Inject
    private transient DavFilter dav;

    @Inject
    private transient PageCache pageCache;

    @Inject
    private transient PersonFilter person;

    @Inject
    private transient DoorFilter doors;

    @Inject
    private transient Routes routes;

    private transient Filter[] steps;

    /** One step after the other, then whatever the container has behind this filter. */
    private static final class Line implements FilterChain {
        private final Filter[] steps;
        private final FilterChain behind;
        private int next;

        Line(Filter[] steps, FilterChain behind) {
            this.steps = steps;
            this.behind = behind;
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response) throws IOException, ServletException {
            if (next == steps.length) {
                behind.doFilter(request, response);
            } else {
                steps[next++].doFilter(request, response, this);
            }
        }
    }

    @Override
    public void init() {
        steps = new Filter[] {feeds, dav, pageCache, person, doors, routes};
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            if (!pageCache.isUnchanged(request, response)) {
                protect(request, response);
                enter(request, response, chain);
            }
        } catch (ServletException | RuntimeException failure) {
            if (!Overloaded.isBehind(failure) || response.isCommitted()) {
                throw failure;
            }
            response.reset();
            response.setHeader("Retry-After", "2");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static void protect(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (FeedFilter.isFor(request)) {
            // a calendar app runs no scripts and follows no links
            return;
        }
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Content-Security-Policy", POLICY);
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRequestURI().contains(";") || isBroken(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        boolean api = request.getServletPath().startsWith("/api/");
        if (!SAFE.contains(request.getMethod()) && !api && isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        new Line(steps, chain).doFilter(request, response);
    }

    /** NUL in the address or in a parameter of it, which no form of ours sends. */
    private static boolean isBroken(HttpServletRequest request) {
        return isBroken(request.getRequestURI()) || isBroken(request.getQueryString());
    }

    private static boolean isBroken(String text) {
        return text != null && text.indexOf('%') >= 0 && BROKEN.matcher(text).find();
    }

    /** A browser says where a form comes from; a form from elsewhere is refused. */
    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        try {
            URI uri = URI.create(origin);
            String host = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
            return !request.getHeader("Host").equals(host);
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }
}
