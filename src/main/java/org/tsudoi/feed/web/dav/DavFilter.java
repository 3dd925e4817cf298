package org.tsudoi.feed.web.dav;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.tsudoi.account.usecase.CalendarKeys;
import org.tsudoi.account.usecase.CalendarKeys.Bearer;
import org.tsudoi.base.Actor;
import org.tsudoi.feed.Feed;
import org.tsudoi.feed.usecase.SyncCalendars;
import org.tsudoi.feed.usecase.SyncCalendars.Item;
import org.xml.sax.SAXException;

/** The door of CalDAV: who asks is told by an app password, what is asked by method and address. Whatever would change something is refused. */
@Dependent
public class DavFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int MULTI_STATUS = 207;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_BYTES_READ = 4 << 20;
    private static final Pattern PLACE =
            Pattern.compile("/dav/calendars/(?:([A-Za-z0-9-]{1,48})/(?:([A-Za-z0-9-]{1,64}\\.ics))?)?");

    @Inject
    private transient CalendarKeys keys;

    @Inject
    private transient SyncCalendars calendars;

    @Inject
    private transient DavReports reports;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path.equals("/.well-known/caldav")) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", DavProperties.ROOT);
        } else if (path.equals("/dav") || path.startsWith(DavProperties.ROOT)) {
            enter(request, response, path.equals("/dav") ? DavProperties.ROOT : path);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        response.setHeader("DAV", "1, 3, calendar-access");
        response.setHeader("Cache-Control", "private, no-cache");
        if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Allow", "OPTIONS, GET, HEAD, PROPFIND, REPORT");
            return;
        }
        Optional<Actor> actor = actor(request, response);
        if (actor.isEmpty()) {
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            // who is still sending does not hear the answer
            request.getInputStream().readNBytes(MOST_BYTES_READ);
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        switch (request.getMethod()) {
            case "GET", "HEAD" -> get(request, response, actor.get(), path);
            case "PROPFIND", "REPORT" -> ask(request, response, actor.get(), body);
            default -> refuse(response, "D:need-privileges");
        }
    }

    /** By Basic with an app password; one wrong after the other is slowed down. */
    private Optional<Actor> actor(HttpServletRequest request, HttpServletResponse response) {
        String header = request.getHeader("Authorization");
        String secret = "";
        String name = "";
        if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
            String[] parts = decoded(header.substring(6).strip()).split(":", 2);
            name = parts[0];
            secret = parts.length == 2 ? parts[1] : "";
        }
        Optional<Bearer> bearer = keys.bearerNamed(name, secret);
        if (bearer.isEmpty()) {
            Duration wait = secret.isEmpty() ? Duration.ZERO : keys.afterWrongKey(request.getRemoteAddr());
            response.setStatus(wait.isZero() ? HttpServletResponse.SC_UNAUTHORIZED : TOO_MANY_REQUESTS);
            response.setHeader(
                    wait.isZero() ? "WWW-Authenticate" : "Retry-After",
                    wait.isZero() ? "Basic realm=\"Tsudoi\", charset=\"UTF-8\"" : String.valueOf(wait.toSeconds() + 1));
        }
        return bearer.map(Bearer::actor);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private void get(HttpServletRequest request, HttpServletResponse response, Actor actor, String path)
            throws IOException {
        Matcher place = PLACE.matcher(path);
        Optional<Item> item = place.matches() && place.group(2) != null
                ? Optional.ofNullable(calendars.of(actor).get(place.group(1)))
                        .flatMap(f -> reports.item(f, place.group(2)))
                : Optional.empty();
        if (item.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] text = item.get().text().getBytes(StandardCharsets.UTF_8);
        response.setHeader("ETag", item.get().tag());
        response.setContentType("text/calendar; charset=utf-8");
        response.setContentLength(text.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(text);
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response, Actor actor, byte[] body)
            throws IOException {
        Optional<DavRequest> asked;
        try {
            asked = DavRequest.read(body);
        } catch (SAXException malformed) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String path = request.getRequestURI().equals("/dav") ? DavProperties.ROOT : request.getRequestURI();
        if (request.getMethod().equals("REPORT")) {
            report(response, actor, path, asked);
        } else {
            Set<QName> wanted = asked.map(DavRequest::properties).orElse(Set.of());
            find(response, actor, path, "0".equals(request.getHeader("Depth")) ? 0 : 1, wanted);
        }
    }

    private void report(HttpServletResponse response, Actor actor, String path, Optional<DavRequest> asked)
            throws IOException {
        Matcher place = PLACE.matcher(path);
        Feed feed =
                place.matches() && place.group(1) != null ? calendars.of(actor).get(place.group(1)) : null;
        if (feed == null || asked.isEmpty()) {
            response.setStatus(feed == null ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var answer = reports.of(asked.get(), actor, DavProperties.HOME + place.group(1) + "/", feed);
        if (answer.unmet() == null) {
            say(response, MULTI_STATUS, answer.text());
        } else {
            refuse(response, answer.unmet());
        }
    }

    private void find(HttpServletResponse response, Actor actor, String path, int depth, Set<QName> asked)
            throws IOException {
        Matcher place = PLACE.matcher(path);
        var answer = new Multistatus();
        if (path.equals(DavProperties.ROOT)) {
            answer.resource(path, DavProperties.root(actor), asked);
        } else if (path.equals(DavProperties.PRINCIPAL)) {
            answer.resource(path, DavProperties.principal(actor), asked);
        } else if (!place.matches() || !find(answer, actor, place, depth, asked)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        say(response, MULTI_STATUS, answer.text());
    }

    private boolean find(Multistatus answer, Actor actor, Matcher place, int depth, Set<QName> asked) {
        Map<String, Feed> all = calendars.of(actor);
        if (place.group(1) == null) {
            answer.resource(DavProperties.HOME, DavProperties.home(actor), asked);
            if (depth == 1) {
                all.forEach((name, feed) -> calendar(answer, actor, name, feed, asked));
            }
            return true;
        }
        Feed feed = all.get(place.group(1));
        if (feed == null) {
            return false;
        }
        String base = DavProperties.HOME + place.group(1) + "/";
        if (place.group(2) != null) {
            Optional<Item> item = reports.item(feed, place.group(2));
            item.ifPresent(i -> answer.resource(base + i.name(), DavProperties.item(actor, i, false), asked));
            return item.isPresent();
        }
        calendar(answer, actor, place.group(1), feed, asked);
        if (depth == 1) {
            calendars
                    .items(feed)
                    .forEach(i -> answer.resource(base + i.name(), DavProperties.item(actor, i, false), asked));
        }
        return true;
    }

    private void calendar(Multistatus answer, Actor actor, String name, Feed feed, Set<QName> asked) {
        String token = calendars.token(feed).text();
        answer.resource(DavProperties.HOME + name + "/", DavProperties.calendar(actor, feed, token), asked);
    }

    private static void refuse(HttpServletResponse response, String precondition) throws IOException {
        say(
                response,
                HttpServletResponse.SC_FORBIDDEN,
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:error xmlns:D=\"DAV:\" xmlns:C=\"" + DavRequest.CALDAV
                        + "\"><" + precondition + "/></D:error>\n");
    }

    private static void say(HttpServletResponse response, int status, String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/xml; charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
