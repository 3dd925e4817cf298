package org.tsudoi.boot;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.tsudoi.base.usecase.Overloaded;

/** First of all: headers that protect every answer, addresses nobody should send, and forms that come from another site. */
public class GateFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern BROKEN = Pattern.compile("%(?:00|(?![0-9A-Fa-f]{2}))");
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Content-Security-Policy", POLICY);
        String address = request.getRequestURI();
        if (address.contains(";") || isBroken(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        boolean api = request.getServletPath().startsWith("/api/");
        if (!SAFE.contains(request.getMethod()) && !api && isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (!Overloaded.isBehind(failure) || response.isCommitted()) {
                throw failure;
            }
            response.reset();
            response.setHeader("Retry-After", "2");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** NUL in the address or in a parameter of it, which no form of ours sends. */
    private static boolean isBroken(HttpServletRequest request) {
        return BROKEN.matcher(request.getRequestURI()).find()
                || request.getQueryString() != null
                        && BROKEN.matcher(request.getQueryString()).find();
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
