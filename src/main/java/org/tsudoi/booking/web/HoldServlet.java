package org.tsudoi.booking.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.booking.usecase.HoldSlot;
import org.tsudoi.group.Standing;
import org.tsudoi.group.usecase.Standings;

/**
 * A free cell was pressed: the room is kept, and the form comes by a redirect. Looking keeps nothing, going back sends nothing again, and when
 * nothing could be kept the form says why.
 */
@WebServlet("/my/holds")
public class HoldServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int SEE_OTHER = 303;

    @Inject
    private transient HoldSlot holdSlot;

    @Inject
    private transient Instead instead;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Standings standings;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Optional<Instead.Place> place =
                Instead.parts(request.getParameter("slot")).flatMap(instead::place);
        String release = request.getParameter("release");
        String to = "/";
        if (release != null && place.isPresent()) {
            holdSlot.release(release);
            to = "/rooms/" + place.get().room().code();
        } else if (place.isPresent()) {
            to = Links.book(place.get().room(), place.get().slot()) + keep(place.get(), request.getParameter("group"));
        }
        response.setStatus(SEE_OTHER);
        response.setHeader("Location", to);
    }

    /** For the group that was named, or the first of the own ones that may book. */
    private String keep(Instead.Place place, String wanted) {
        return standings.of(current.actor().groups()).stream()
                .filter(g -> wanted == null ? g.state().mayBook() : g.code().equals(wanted))
                .map(Standing::code)
                .findFirst()
                .map(group -> {
                    holdSlot.hold(group, place.room().code(), place.slot());
                    return "&group=" + group;
                })
                .orElse("");
    }
}
