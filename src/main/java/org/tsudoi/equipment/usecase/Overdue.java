package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.LendingBook;
import org.tsudoi.equipment.LoanChanged.News;
import org.tsudoi.equipment.LoanSlip;
import org.tsudoi.equipment.LoanState;
import org.tsudoi.equipment.LoanUnit;
import org.tsudoi.equipment.store.LendingBooks;
import org.tsudoi.equipment.store.LoanQuery;
import org.tsudoi.equipment.store.LoanStore;

/**
 * A unit that did not come back counts as out: the ledger keeps it, some hours ahead, for as long as it is late, and whoever has it next is
 * given another or warned. Reminds before and after the time, and frees what nobody came for.
 */
@ApplicationScoped
public class Overdue {
    private static final Duration DUE_SOON = Duration.ofHours(24);
    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(24);
    private static final int MOST_REMINDERS = 14;
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private Claims claims;

    @Inject
    private Substitutes substitutes;

    @Inject
    private LendingBooks books;

    @Inject
    private LoanQuery query;

    @Inject
    private LoanStore store;

    @Inject
    private TellLoan tell;

    List<String> references(Instant now) {
        LendingBook book = books.on(JapanTime.dayOf(now));
        return query.toWatch(now, now.minus(Duration.ofHours(book.collectWithinHours())), now.plus(DUE_SOON));
    }

    @ActivateRequestContext
    void lookAfter(String reference) {
        attempts.inTransaction(undo -> {
            query.locked(reference).ifPresent(this::lookAfter);
            return null;
        });
    }

    private void lookAfter(LoanSlip slip) {
        Instant now = clock.instant();
        LendingBook book = books.on(JapanTime.dayOf(now));
        slip.in(LoanState.HANDED_OVER).stream()
                .filter(unit -> slip.isOverdueAt(now))
                .forEach(unit -> keep(
                        slip, unit, now.plus(Duration.ofHours(book.overdue().heldHours()))));
        if (slip.state() == LoanState.RESERVED && slip.isOfItsOwn() && isUncollected(slip, book, now)) {
            slip.in(LoanState.RESERVED).forEach(unit -> claims.release(slip.reference(), unit.thing()));
            store.giveUp(slip.id(), LoanState.LAPSED);
            tell.of(slip.reference(), News.LAPSED);
        } else if (slip.state() == LoanState.HANDED_OVER && slip.isOfItsOwn()) {
            remind(slip, now);
        }
    }

    /** The ledger keeps the unit until then; those it is kept for are given another one, or are warned and come first. */
    private void keep(LoanSlip slip, LoanUnit unit, Instant until) {
        Instant has = unit.held().end();
        if (has.isBefore(until) && take(slip, unit, has, until)) {
            has = until;
        }
        while (has.isBefore(until)) {
            Instant next = has.plus(QUARTER).isAfter(until) ? until : has.plus(QUARTER);
            var more = new TimeSlot(has, next);
            boolean taken = take(slip, unit, has, next)
                    || substitutes.free(unit.thing(), more, true) && take(slip, unit, has, next);
            if (!taken) {
                break;
            }
            has = next;
        }
        if (has.isAfter(unit.held().end())) {
            store.hold(unit.id(), has);
        }
    }

    private boolean take(LoanSlip slip, LoanUnit unit, Instant has, Instant next) {
        return claims.stretch(
                slip.reference(),
                unit.thing(),
                new TimeSlot(unit.held().start(), has),
                new TimeSlot(unit.held().start(), next));
    }

    private static boolean isUncollected(LoanSlip slip, LendingBook book, Instant now) {
        return now.isAfter(slip.slot().end())
                || now.isAfter(slip.slot().start().plus(Duration.ofHours(book.collectWithinHours())));
    }

    /** Once the day before, then every day that it is late, for two weeks; then people must talk. */
    private void remind(LoanSlip slip, Instant now) {
        var reminded = query.reminded(slip.id());
        boolean late = slip.isOverdueAt(now);
        boolean isTime = reminded.at() == null
                || late && reminded.at().isBefore(slip.slot().end())
                || late && reminded.at().plus(BETWEEN_REMINDERS).isBefore(now);
        boolean early = !late
                && slip.slot().length().compareTo(DUE_SOON) > 0
                && reminded.times() == 0
                && slip.slot().end().minus(DUE_SOON).isBefore(now);
        if (isTime && reminded.times() < MOST_REMINDERS && (late || early)) {
            store.reminded(slip.id(), now);
            tell.of(slip.reference(), late ? News.OVERDUE : News.DUE_SOON);
        }
    }
}
