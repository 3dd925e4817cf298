package org.tsudoi.booking.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Names;
import org.tsudoi.booking.BookingMove;
import org.tsudoi.booking.BookingView;

/** A booking as the API shows it; times with the offset of Japan. */
public record BookingJson(
        String reference,
        String state,
        String group,
        Names groupNames,
        String facility,
        String room,
        String start,
        String end,
        String purpose,
        String activity,
        int attendees,
        String publicTitle,
        String note,
        boolean wifi,
        List<Line> equipment,
        int sequence,
        String created,
        String revised,
        String reason,
        String message,
        String freeCancellationUntil,
        boolean marked,
        List<Move> history) {

    /** So many of a kind. */
    public record Line(String code, int quantity) {}

    /** One line of the history. */
    public record Move(
            String at,
            String by,
            String from,
            String to,
            String reason,
            String message,
            List<String> changed,
            String startBefore,
            String endBefore) {}

    static BookingJson of(BookingView view, List<BookingMove> history) {
        var b = view.booking();
        return new BookingJson(
                b.reference(),
                b.state().name(),
                view.group().code(),
                view.group().names(),
                view.facility().code(),
                view.room().code(),
                time(b.slot().start()),
                time(b.slot().end()),
                b.purpose(),
                name(b.activity()),
                b.attendees(),
                b.publicTitle(),
                b.note(),
                b.wifi(),
                view.equipment().stream()
                        .map(l -> new Line(l.code(), l.quantity()))
                        .toList(),
                b.sequence(),
                time(b.createdAt()),
                time(b.revisedAt()),
                name(b.reasonCode()),
                b.reasonText(),
                time(view.freeCancellationUntil()),
                b.hasMark(),
                history == null ? null : history.stream().map(BookingJson::move).toList());
    }

    static String time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, JapanTime.ZONE).toString();
    }

    private static Move move(BookingMove m) {
        var amendment = m.amendment();
        return new Move(
                time(m.at()),
                m.actorName(),
                name(m.from()),
                m.to().name(),
                name(m.reasonCode()),
                m.reasonText(),
                amendment == null
                        ? null
                        : amendment.parts().stream().map(Enum::name).sorted().toList(),
                amendment == null ? null : time(amendment.slotBefore().start()),
                amendment == null ? null : time(amendment.slotBefore().end()));
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
