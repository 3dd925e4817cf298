package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingRefusal;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.BookingRules;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.group.Standing;

/** Whether a group could book a room for a time, before anybody has said how many will come and what for. */
@ApplicationScoped
public class JudgePlace {
    @Inject
    private GatherFacts gatherFacts;

    /** The rules that stand against it, and the book they are in. */
    record Verdict(List<BookingRefusal> refusals, RuleBook book) {}

    Verdict of(Standing group, City city, Room room, TimeSlot slot) {
        var wish = new BookingRequest("", group.code(), room.code(), slot, "-", null, 1, null, null, false, Map.of());
        var facts = gatherFacts.of(wish, city, room, group);
        List<BookingRefusal> refusals = BookingRules.refusals(wish, facts).stream()
                .filter(refusal -> !refusal.isAboutTheForm())
                .toList();
        return new Verdict(refusals, facts.book());
    }
}
