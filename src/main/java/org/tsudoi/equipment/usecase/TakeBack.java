package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.Condition;
import org.tsudoi.equipment.DeskEntry;
import org.tsudoi.equipment.DeskEntry.Piece;
import org.tsudoi.equipment.EquipmentRefusal;
import org.tsudoi.equipment.LendingBook;
import org.tsudoi.equipment.Liability;
import org.tsudoi.equipment.LoanAnswer;
import org.tsudoi.equipment.LoanAnswer.Done;
import org.tsudoi.equipment.LoanAnswer.Malformed;
import org.tsudoi.equipment.LoanAnswer.NotNow;
import org.tsudoi.equipment.LoanAnswer.Refused;
import org.tsudoi.equipment.LoanChanged.News;
import org.tsudoi.equipment.LoanMistake;
import org.tsudoi.equipment.LoanSlip;
import org.tsudoi.equipment.LoanState;
import org.tsudoi.equipment.LoanUnit;
import org.tsudoi.equipment.store.LendingBooks;
import org.tsudoi.equipment.store.LoanQuery;
import org.tsudoi.equipment.store.LoanStore;
import org.tsudoi.equipment.store.UnitStore;

/**
 * Takes units back at the desk, with what is missing and how they look. A broken one goes out of service and those it was kept for get another;
 * who was late beyond forgiveness borrows nothing for a while.
 */
@ApplicationScoped
public class TakeBack {
    /** As far ahead as anything can be reserved. */
    private static final int FAR_SECONDS = 400 * 24 * 60 * 60;

    @Inject
    private DeskActs desk;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Claims claims;

    @Inject
    private Substitutes substitutes;

    @Inject
    private LendingBooks books;

    @Inject
    private UnitStore units;

    @Inject
    private LoanQuery query;

    @Inject
    private LoanStore store;

    @Inject
    private TellLoan tell;

    public LoanAnswer takeBack(String reference, DeskEntry entry) {
        return desk.act(reference, slip -> takeBack(slip, entry));
    }

    private LoanAnswer takeBack(LoanSlip slip, DeskEntry entry) {
        List<LoanUnit> out = slip.in(LoanState.HANDED_OVER);
        if (out.isEmpty()) {
            return new NotNow(slip.state());
        }
        List<Piece> pieces = entry.units().isEmpty()
                ? out.stream().map(u -> Piece.of(u.tag())).toList()
                : entry.units();
        List<Refusal> refusals = new ArrayList<>();
        List<LoanMistake> mistakes = new ArrayList<>(entry.mistakes());
        LendingBook book = books.on(JapanTime.today(clock));
        for (Piece piece : pieces) {
            Optional<LoanUnit> unit =
                    out.stream().filter(u -> u.tag().equals(piece.tag())).findFirst();
            if (unit.isEmpty()) {
                refusals.add(new EquipmentRefusal.NotOnThisSlip(piece.tag()));
                continue;
            }
            List<String> went = unit.get().out().accessories();
            List<String> back = piece.accessories() == null ? went : piece.accessories();
            back.stream()
                    .filter(a -> !went.contains(a))
                    .forEach(a -> mistakes.add(new LoanMistake.UnknownAccessory(a)));
            if (refusals.isEmpty() && mistakes.isEmpty()) {
                List<String> missing =
                        went.stream().filter(a -> !back.contains(a)).toList();
                takeBack(slip, unit.get(), piece, missing, book);
            }
        }
        if (!mistakes.isEmpty()) {
            return new Malformed(mistakes);
        }
        if (!refusals.isEmpty()) {
            return new Refused(refusals, List.of(), book);
        }
        boolean all = pieces.size() >= out.size();
        LocalDate banned = all ? ban(slip, book) : null;
        tell.of(slip.reference(), News.RETURNED, banned);
        return new Done(slip.reference(), all ? LoanState.RETURNED : LoanState.HANDED_OVER);
    }

    private void takeBack(LoanSlip slip, LoanUnit unit, Piece piece, List<String> missing, LendingBook book) {
        Instant now = clock.instant();
        Condition condition = piece.condition() == null ? unit.out().condition() : piece.condition();
        boolean harmed = condition.isWorseThan(unit.out().condition()) || !missing.isEmpty();
        Liability liability = harmed && piece.liability() == null ? Liability.UNDECIDED : piece.liability();
        int buffer = slip.isOfItsOwn() ? book.bufferMinutes(unit.kind()) : wayHome(slip, unit, book);
        Instant ready = now.plusSeconds(60L * buffer);
        Instant until = unit.held() != null && unit.held().end().isBefore(ready)
                ? unit.held().end()
                : ready;
        store.takeBack(
                new LoanUnit(
                        unit.id(),
                        slip.id(),
                        unit.kind(),
                        unit.thing(),
                        unit.tag(),
                        LoanState.RETURNED,
                        unit.held(),
                        unit.out(),
                        new LoanUnit.In(now, current.actor().name(), condition, missing, liability),
                        piece.remark()),
                until);
        claims.releaseAfter(slip.reference(), unit.thing(), until);
        units.is(unit.thing(), condition.unitState(), condition);
        if (!condition.mayBeLent()) {
            substitutes.free(unit.thing(), new TimeSlot(now, now.plusSeconds(FAR_SECONDS)), true);
        }
    }

    private int wayHome(LoanSlip slip, LoanUnit unit, LendingBook book) {
        return units.ofTag(unit.tag())
                .filter(u -> u.homeFacilityId() != slip.facilityId())
                .map(u -> book.transferMinutes())
                .orElse(0);
    }

    /** 備品貸出要領 第8条. Returns the last day of a ban, or null. */
    private LocalDate ban(LoanSlip slip, LendingBook book) {
        Instant forgiven = slip.slot().end().plusSeconds(3600L * book.overdue().graceHours());
        if (!slip.isOfItsOwn()
                || book.overdue().banMonths() == 0
                || !clock.instant().isAfter(forgiven)) {
            return null;
        }
        LocalDate today = JapanTime.today(clock);
        LocalDate last = today.plusMonths(book.overdue().banMonths());
        store.ban(slip.groupId(), slip.id(), today, last);
        return last;
    }
}
