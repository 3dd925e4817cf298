package org.tsudoi.booking.web;

import java.util.List;
import org.tsudoi.base.web.Problem;
import org.tsudoi.booking.Displaced;
import org.tsudoi.booking.Displaced.Tally;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Closing;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;

/** A closing as the API shows it; to is missing when it is for good, room when it is the whole building. */
public record ClosingJson(
        String reference,
        String facility,
        String room,
        String from,
        String to,
        String reason,
        String reasonEn,
        String created,
        boolean lifted,
        String rest,
        Tally bookings) {

    /** A booking that has lost its room, with what its group could have instead. */
    public record Lost(BookingJson booking, List<Problem.Alternative> alternatives) {
        static Lost of(Displaced displaced) {
            return new Lost(
                    BookingJson.of(displaced.view(), null),
                    displaced.instead().stream()
                            .map(BookingProblems::alternative)
                            .toList());
        }
    }

    static ClosingJson of(Closing closing, City city, Tally tally) {
        var wish = closing.wish();
        return new ClosingJson(
                closing.reference(),
                city.facility(wish.facilityId()).map(Facility::code).orElse(null),
                city.room(wish.roomId()).map(Room::code).orElse(null),
                wish.from().toString(),
                wish.isForGood() ? null : wish.to().toString(),
                wish.reason().ja(),
                wish.reason().en(),
                BookingJson.time(closing.at()),
                closing.isLifted(),
                closing.rest() == null ? null : closing.rest().name(),
                tally);
    }
}
