package org.tsudoi.booking.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * A free cell was pressed: the room is kept, and the form comes by a redirect. Looking keeps nothing, going back sends nothing again, and when
 * nothing could be kept the form says why.
 */
@WebServlet("/my/holds")
public class HoldServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int SEE_OTHER = 303;

    @Inject
    private transient HoldPanel holdPanel;

    @Inject
    private transient Instead instead;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(SEE_OTHER);
        response.setHeader(
                "Location",
                Instead.parts(request.getParameter("slot"))
                        .flatMap(instead::place)
                        .map(this::keep)
                        .orElse("/"));
    }

    private String keep(Instead.Place place) {
        Optional<String> group = holdPanel.group(null);
        holdPanel.keep(place, null);
        return Links.book(place.room(), place.slot())
                + group.map(code -> "&group=" + code).orElse("");
    }
}
