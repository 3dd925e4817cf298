package org.tsudoi.feed.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.usecase.ReadBookings;
import org.tsudoi.feed.usecase.PrivateEvents;

/** One booking as a file that a calendar app opens, for whoever may see the booking. */
@WebServlet("/my/calendar/*")
public class BookingFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReadBookings bookings;

    @Inject
    private transient PrivateEvents events;

    @Inject
    private transient AskedLanguage asked;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Optional<BookingView> booking = path.matches("/[A-Z0-9-]{1,16}\\.ics")
                ? bookings.one(path.substring(1, path.length() - 4))
                : Optional.empty();
        if (booking.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body = events.file(booking.get(), asked.getLanguage()).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/calendar; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + path.substring(1) + "\"");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
