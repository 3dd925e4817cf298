package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.base.Names;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.Problem;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.Busy;
import org.tsudoi.booking.Hit;
import org.tsudoi.booking.Palette;
import org.tsudoi.booking.Wish;
import org.tsudoi.booking.usecase.SearchRooms;
import org.tsudoi.booking.usecase.ViewCalendar;
import org.tsudoi.equipment.usecase.Catalogue;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;

/** What is free, for everybody; no names. */
@Path("")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class AvailabilityResource {
    @Inject
    private Inventory inventory;

    @Inject
    private Catalogue catalogue;

    @Inject
    private ViewCalendar calendar;

    @Inject
    private SearchRooms search;

    @Inject
    private ApiPost posts;

    /** A span of a day; state is null for opening hours. */
    public record Span(String start, String end, String state) {}

    /** A band of a room. */
    public record Band(String ja, String en, String start, String end) {}

    /** A day of a room. */
    public record RoomDay(String room, String date, List<Span> open, List<Band> bands, List<Span> busy) {}

    /** A free room; start and end are what to book. */
    public record Free(
            String room,
            String facility,
            Names names,
            int capacity,
            String start,
            String end,
            boolean wifi,
            Map<String, Integer> equipment) {}

    /** All free rooms, best fit first. */
    public record FreeRooms(List<Free> items) {}

    @GET
    @Path("rooms/{code}/days/{date}")
    public RoomDay day(@PathParam("code") String code, @PathParam("date") String date) {
        City city = inventory.city();
        Room room = city.room(code)
                .orElseThrow(() -> posts.problem(404, "not-found").thrown());
        LocalDate day = AskedTime.day(date)
                .orElseThrow(() -> posts.malformed(List.of("date")).thrown());
        Facility facility = city.facilityOf(room);
        Palette palette = calendar.days(room, day, day);
        List<Span> open = city.timetable().open(facility, room, day).map(s -> span(s, null)).stream()
                .toList();
        List<Span> busy = new ArrayList<>();
        if (open.isEmpty()) {
            busy.add(span(TimeSlot.day(day), "CLOSED"));
        }
        palette.busy().stream()
                .filter(b -> b.slot().overlaps(TimeSlot.day(day)))
                .map(AvailabilityResource::busy)
                .forEach(busy::add);
        List<Band> bands = city.timetable().bands(facility, room, day).stream()
                .map(b -> new Band(
                        b.ja(),
                        b.en(),
                        BookingJson.time(b.on(day).start()),
                        BookingJson.time(b.on(day).end())))
                .toList();
        return new RoomDay(code, day.toString(), open, bands, busy);
    }

    @GET
    @Path("availability")
    public FreeRooms availability(@BeanParam AvailabilityParams params) {
        List<String> mistakes = new ArrayList<>();
        Wish wish = params.wish(
                mistakes,
                code -> catalogue.kind(code).isPresent(),
                code -> inventory.city().facility(code).isPresent());
        if (!mistakes.isEmpty()) {
            throw posts.malformed(mistakes).thrown();
        }
        return new FreeRooms(
                search.find(wish).stream().map(AvailabilityResource::free).toList());
    }

    private static Free free(Hit h) {
        return new Free(
                h.room().code(),
                h.facility().code(),
                h.room().names(),
                h.room().capacity(),
                BookingJson.time(h.slot().start()),
                BookingJson.time(h.slot().end()),
                h.wifiWorks(),
                h.equipment());
    }

    private static Span busy(Busy b) {
        return span(b.slot(), b.state() == BookingState.REQUESTED ? "REQUESTED" : "BOOKED");
    }

    private static Span span(TimeSlot slot, String state) {
        return new Span(BookingJson.time(slot.start()), BookingJson.time(slot.end()), state);
    }
}
