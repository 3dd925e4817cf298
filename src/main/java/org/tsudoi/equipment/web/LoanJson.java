package org.tsudoi.equipment.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Names;
import org.tsudoi.equipment.LoanUnit;
import org.tsudoi.equipment.LoanView;

/** A loan as the API shows it; times with the offset of Japan. */
public record LoanJson(
        String reference,
        String state,
        String group,
        Names groupNames,
        String facility,
        boolean withBooking,
        String start,
        String end,
        String purpose,
        String note,
        String signedBy,
        String created,
        List<Line> equipment,
        List<Unit> units) {

    /** So many of a kind. */
    public record Line(String code, int quantity) {}

    /** One unit with its condition out and in. */
    public record Unit(
            String tag,
            String code,
            String state,
            String handedOver,
            String handedOverBy,
            String conditionOut,
            List<String> accessories,
            String returned,
            String takenBackBy,
            String conditionIn,
            List<String> missing,
            String liability,
            String remark) {}

    static LoanJson of(LoanView view) {
        var slip = view.slip();
        return new LoanJson(
                slip.reference(),
                slip.state().name(),
                view.group().code(),
                view.group().names(),
                view.facility().code(),
                !slip.isOfItsOwn(),
                time(slip.slot().start()),
                time(slip.slot().end()),
                slip.purpose(),
                slip.note(),
                slip.receivedBy(),
                time(slip.createdAt()),
                slip.lines().stream().map(l -> new Line(l.code(), l.quantity())).toList(),
                slip.units().stream().map(LoanJson::unit).toList());
    }

    static String time(Instant instant) {
        return instant == null
                ? null
                : OffsetDateTime.ofInstant(instant, JapanTime.ZONE).toString();
    }

    private static Unit unit(LoanUnit u) {
        var out = u.out();
        var in = u.in();
        return new Unit(
                u.tag(),
                u.kind().code(),
                u.state().name(),
                out == null ? null : time(out.at()),
                out == null ? null : out.by(),
                out == null ? null : out.condition().name(),
                out == null ? null : out.accessories(),
                in == null ? null : time(in.at()),
                in == null ? null : in.by(),
                in == null ? null : in.condition().name(),
                in == null ? null : in.missing(),
                in == null || in.liability() == null ? null : in.liability().name(),
                u.remark());
    }
}
