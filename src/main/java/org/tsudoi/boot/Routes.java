package org.tsudoi.boot;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Readable addresses: one table from address to page. Parts in braces reach the page as parameters. */
@Dependent
public class Routes extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Attribute with the address as the person knows it, to post forms back to. */
    static final String ADDRESS = "org.tsudoi.address";

    private static final String PAGES = "pages";
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final String RESOURCES = "/jakarta.faces.resource/";

    static final List<Route> TABLE = List.of(
            new Route("/", "/booking/home.xhtml"),
            new Route("/facilities", "/facility/list.xhtml"),
            new Route("/facilities/{code}", "/booking/day.xhtml"),
            new Route("/rooms/{code}", "/booking/room.xhtml"),
            new Route("/rooms/{code}/now", "/feed/now.xhtml"),
            new Route("/search", "/booking/search.xhtml"),
            new Route("/groups", "/group/directory.xhtml"),
            new Route("/groups/{code}", "/group/show.xhtml"),
            new Route("/equipment", "/equipment/catalogue.xhtml"),
            new Route("/equipment/{code}", "/equipment/kind.xhtml"),
            new Route("/wifi", "/wifi/list.xhtml"),
            new Route("/wifi/{code}", "/wifi/point.xhtml"),
            new Route("/objections", "/page/objections.xhtml"),
            new Route("/sign-in", "/account/signin.xhtml"),
            new Route("/sign-up", "/account/link.xhtml"),
            new Route("/forgot", "/account/link.xhtml"),
            new Route("/welcome/{token}", "/account/welcome.xhtml"),
            new Route("/my/password", "/account/password.xhtml"),
            new Route("/my/privacy", "/account/privacy.xhtml"),
            new Route("/my/sign-ins", "/account/signins.xhtml"),
            new Route("/my/calendars", "/feed/calendars.xhtml"),
            new Route("/my", "/account/my.xhtml"),
            new Route("/my/bookings", "/booking/mine.xhtml"),
            new Route("/my/bookings/new", "/booking/new.xhtml"),
            new Route("/my/bookings/{reference}", "/booking/detail.xhtml"),
            new Route("/my/bookings/{reference}/change", "/booking/change.xhtml"),
            new Route("/my/marks", "/booking/marks.xhtml"),
            new Route("/my/waiting", "/booking/waiting.xhtml"),
            new Route("/my/series/new", "/booking/series-new.xhtml"),
            new Route("/my/series/{reference}", "/booking/series.xhtml"),
            new Route("/my/loans", "/equipment/mine.xhtml"),
            new Route("/my/loans/new", "/equipment/new.xhtml"),
            new Route("/my/loans/{reference}", "/equipment/detail.xhtml"),
            new Route("/my/groups/new", "/group/edit.xhtml"),
            new Route("/my/groups/{code}", "/group/edit.xhtml"),
            new Route("/my/groups/{code}/profile", "/group/profile.xhtml"),
            new Route("/my/groups/{code}/officers", "/group/people.xhtml"),
            new Route("/my/groups/{code}/roster", "/group/roster.xhtml"),
            new Route("/my/groups/{code}/data", "/group/data.xhtml"),
            new Route("/my/corrections/{code}", "/group/correction.xhtml"),
            new Route("/staff/corrections", "/group/corrections.xhtml"),
            new Route("/staff/corrections/{reference}", "/group/answer.xhtml"),
            new Route("/staff/registrations/{code}/roster", "/group/roster.xhtml"),
            new Route("/invitations/{token}", "/group/invitation.xhtml"),
            new Route("/staff/registrations/{code}/officers", "/group/people.xhtml"),
            new Route("/staff", "/desk/today.xhtml"),
            new Route("/staff/queue", "/booking/queue.xhtml"),
            new Route("/staff/bookings/new", "/booking/new.xhtml"),
            new Route("/staff/bookings/{reference}", "/booking/decide.xhtml"),
            new Route("/staff/bookings/{reference}/change", "/booking/change.xhtml"),
            new Route("/staff/series/new", "/booking/series-new.xhtml"),
            new Route("/staff/series/{reference}", "/booking/series.xhtml"),
            new Route("/staff/closures", "/booking/closings.xhtml"),
            new Route("/staff/closures/{reference}", "/booking/closing.xhtml"),
            new Route("/staff/register", "/group/register.xhtml"),
            new Route("/staff/loans", "/equipment/desk.xhtml"),
            new Route("/staff/loans/new", "/equipment/new.xhtml"),
            new Route("/staff/loans/{reference}", "/equipment/handle.xhtml"),
            new Route("/staff/units", "/equipment/units.xhtml"),
            new Route("/staff/units/new", "/equipment/units-new.xhtml"),
            new Route("/staff/units/{tag}", "/equipment/unit.xhtml"),
            new Route("/staff/stock", "/equipment/stocks.xhtml"),
            new Route("/staff/stock/{id}", "/equipment/stock.xhtml"),
            new Route("/staff/wifi", "/wifi/desk.xhtml"),
            new Route("/staff/wifi/{code}", "/wifi/keep.xhtml"),
            new Route("/staff/registrations", "/group/queue.xhtml"),
            new Route("/staff/registrations/new", "/group/paper.xhtml"),
            new Route("/staff/registrations/{code}/paper", "/group/paper.xhtml"),
            new Route("/staff/registrations/{code}", "/group/decide.xhtml"),
            new Route("/admin", "/report/admin.xhtml"),
            new Route("/admin/import", "/opendata/import.xhtml"),
            new Route("/admin/register-import", "/group/import.xhtml"),
            new Route("/admin/register-import/{id}", "/group/import.xhtml"),
            new Route("/rules/{code}", "/booking/ruleShown.xhtml"),
            new Route("/admin/rules", "/booking/rules.xhtml"),
            new Route("/admin/rules/{code}/edit", "/booking/ruleEdit.xhtml"),
            new Route("/admin/rules/drafts/{id}", "/booking/ruleDraft.xhtml"),
            new Route("/admin/rules/drafts/{id}/trial", "/booking/ruleTrial.xhtml"),
            new Route("/admin/photographs", "/facility/pictures.xhtml"),
            new Route("/admin/photographs/{code}", "/facility/photographs.xhtml"),
            new Route("/admin/photographs/one/{id}", "/facility/photograph.xhtml"),
            new Route("/admin/equipment", "/equipment/kinds.xhtml"),
            new Route("/admin/equipment/new", "/equipment/kind-edit.xhtml"),
            new Route("/admin/equipment/{code}", "/equipment/kind-edit.xhtml"),
            new Route("/admin/mails", "/notice/mails.xhtml"),
            new Route("/admin/audit", "/report/audit.xhtml"),
            new Route("/admin/fairness", "/report/fairness.xhtml"),
            new Route("/admin/demand", "/report/demand.xhtml"),
            new Route("/admin/report", "/report/report.xhtml"));

    /** An address with parts in braces, and its page. */
    record Route(String address, String page, Pattern pattern, List<String> parts) {
        private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

        Route(String address, String page) {
            this(
                    address,
                    page,
                    Pattern.compile(PART.matcher(address).replaceAll("(?<$1>[A-Za-z0-9-]{1,40})")),
                    PART.matcher(address).results().map(part -> part.group(1)).toList());
        }

        Optional<Map<String, String>> match(String path) {
            Matcher matcher = pattern.matcher(path);
            return matcher.matches()
                    ? Optional.of(parts.stream().collect(Collectors.toMap(part -> part, matcher::group)))
                    : Optional.empty();
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path.endsWith(".xhtml") && !path.startsWith(RESOURCES)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        for (Route route : TABLE) {
            Optional<Map<String, String>> parts = route.match(path);
            if (parts.isPresent()) {
                forward(request, response, route, parts.get());
                return;
            }
        }
        if (request.getHttpServletMapping().getServletName().equals(PAGES) && !path.startsWith(RESOURCES)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void forward(
            HttpServletRequest request, HttpServletResponse response, Route route, Map<String, String> parts)
            throws IOException, ServletException {
        if (!request.getMethod().equals("POST") && request.getParameter(VIEW_STATE) != null) {
            // Faces would take it for a form that was sent, and a link of another site could press buttons
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String query = request.getQueryString();
        request.setAttribute(ADDRESS, request.getRequestURI() + (query == null ? "" : "?" + query));
        request.getRequestDispatcher(route.page()).forward(new WithParts(request, parts), response);
    }

    /**
     * The parts of the address as parameters, before any of the same name that came with the request; and what was typed into a form before what
     * the address says behind its question mark, which is only where the form began.
     */
    private static final class WithParts extends HttpServletRequestWrapper {
        private final Map<String, String> parts;
        private Map<String, String[]> all;

        WithParts(HttpServletRequest request, Map<String, String> parts) {
            super(request);
            this.parts = parts;
        }

        @Override
        public String getParameter(String name) {
            String[] values = getParameterValues(name);
            return values == null ? null : values[0];
        }

        @Override
        public String[] getParameterValues(String name) {
            return getParameterMap().get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            if (all == null) {
                Map<String, String[]> found = new HashMap<>(super.getParameterMap());
                if (getMethod().equals("POST") && getQueryString() != null) {
                    inAddress(getQueryString())
                            .forEach((name, times) -> found.computeIfPresent(
                                    name,
                                    (n, values) -> values.length > times
                                            ? Arrays.copyOfRange(values, times.intValue(), values.length)
                                            : values));
                }
                parts.forEach((name, value) -> found.put(name, new String[] {value}));
                all = Collections.unmodifiableMap(found);
            }
            return all;
        }

        /** How often each name is in the address; the container puts those values first. */
        private static Map<String, Long> inAddress(String query) {
            return Arrays.stream(query.split("&"))
                    .map(pair -> URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8))
                    .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(new ArrayList<>(getParameterMap().keySet()));
        }
    }
}
