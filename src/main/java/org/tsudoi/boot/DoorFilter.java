package org.tsudoi.boot;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;

/**
 * Doors by the beginning of the address: /my for who is signed in, /staff for staff, /admin for the city's offices. Whoever is not signed in is
 * asked to; a form that was sent meanwhile goes to the sign-in page with everything typed in it.
 */
@Dependent
public class DoorFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentActor current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        Actor actor = current.actor();
        if (isUnder(path, "/my") || isUnder(path, "/staff") || isUnder(path, "/admin")) {
            response.setHeader("Cache-Control", "no-store");
            if (!actor.isSignedIn()) {
                ask(request, response);
                return;
            }
            boolean shut = isUnder(path, "/staff") && !(actor.isStaff() || actor.isAuditor())
                    || isUnder(path, "/admin") && !(actor.isAdmin() || actor.isAuditor());
            if (shut) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void ask(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String query = request.getQueryString();
        String back = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (request.getMethod().equals("POST")) {
            request.setAttribute("kept", request.getParameterMap());
            request.setAttribute("back", back);
            request.getRequestDispatcher("/account/resume.xhtml").forward(request, response);
        } else {
            response.sendRedirect("/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        }
    }

    private static boolean isUnder(String path, String door) {
        return path.equals(door) || path.startsWith(door + "/");
    }
}
