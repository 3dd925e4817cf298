package org.tsudoi.equipment;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tsudoi.base.TimeSlot;

/**
 * Who borrows what when: the slip (貸出票) of a loan, or of the equipment of a booking.
 *
 * @param bookingId the booking it goes with, or null for a loan of its own
 * @param receivedBy who signed for it at the desk, by name
 */
public record LoanSlip(
        long id,
        String reference,
        Long bookingId,
        long groupId,
        long facilityId,
        TimeSlot slot,
        String purpose,
        String note,
        String receivedBy,
        Instant createdAt,
        List<LoanUnit> units) {

    public LoanState state() {
        return LoanState.of(units.stream().map(LoanUnit::state).toList());
    }

    public boolean isOfItsOwn() {
        return bookingId == null;
    }

    public boolean isOverdueAt(Instant now) {
        return state() == LoanState.HANDED_OVER && now.isAfter(slot.end());
    }

    public List<LoanUnit> in(LoanState state) {
        return units.stream().filter(u -> u.state() == state).toList();
    }

    /** What it was or will be, without what was given up. */
    public List<LoanUnit> meant() {
        Predicate<LoanUnit> kept = u -> u.state() != LoanState.CANCELLED && u.state() != LoanState.LAPSED;
        return units.stream().anyMatch(kept) ? units.stream().filter(kept).toList() : units;
    }

    /** Kinds with how many of each, in order of the slip. */
    public List<LoanLine> lines() {
        return meant().stream()
                .map(u -> u.kind().code())
                .distinct()
                .map(code -> {
                    Stream<LoanUnit> same =
                            meant().stream().filter(u -> u.kind().code().equals(code));
                    EquipmentKind kind = meant().stream()
                            .map(LoanUnit::kind)
                            .filter(k -> k.code().equals(code))
                            .findFirst()
                            .orElseThrow();
                    return new LoanLine(code, kind.names(), (int) same.count());
                })
                .toList();
    }
}
