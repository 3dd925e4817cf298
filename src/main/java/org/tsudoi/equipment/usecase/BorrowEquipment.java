package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Ids;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.EquipmentRefusal;
import org.tsudoi.equipment.LendingBook;
import org.tsudoi.equipment.LoanAnswer;
import org.tsudoi.equipment.LoanAnswer.Done;
import org.tsudoi.equipment.LoanAnswer.Malformed;
import org.tsudoi.equipment.LoanAnswer.Refused;
import org.tsudoi.equipment.LoanAnswer.Unknown;
import org.tsudoi.equipment.LoanChanged.News;
import org.tsudoi.equipment.LoanFacts;
import org.tsudoi.equipment.LoanMistake;
import org.tsudoi.equipment.LoanRequest;
import org.tsudoi.equipment.LoanRules;
import org.tsudoi.equipment.LoanSlip;
import org.tsudoi.equipment.LoanState;
import org.tsudoi.equipment.store.LendingBooks;
import org.tsudoi.equipment.store.LoanQuery;
import org.tsudoi.equipment.store.LoanStore;
import org.tsudoi.equipment.store.LoanStore.NewSlip;
import org.tsudoi.equipment.usecase.ChooseCounter.Wanted;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.group.Standing;
import org.tsudoi.group.usecase.Standings;

/**
 * Borrows units to take along, all or nothing, in one transaction. The rules are judged first; then the ledger alone says which units are free.
 * The same key from the same person answers with the loan it already made.
 */
@ApplicationScoped
public class BorrowEquipment {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private Standings standings;

    @Inject
    private Catalogue catalogue;

    @Inject
    private UnitsFree unitsFree;

    @Inject
    private ChooseCounter counters;

    @Inject
    private Claims claims;

    @Inject
    private LendingBooks books;

    @Inject
    private LoanQuery query;

    @Inject
    private LoanStore store;

    @Inject
    private TellLoan tell;

    @Inject
    private NoteShortfall shortfall;

    /** Everything one attempt works on. */
    private record Attempt(LoanRequest asked, Actor actor, Facility facility, Wanted wanted) {}

    public LoanAnswer borrow(LoanRequest asked) {
        Actor actor = current.actor();
        Optional<Standing> group = standings.of(asked.group());
        List<LoanMistake> mistakes = LoanMistake.of(asked);
        LendingBook book = books.on(JapanTime.today(clock));
        var wanted = new Wanted(kinds(asked), book);
        Optional<Facility> facility = asked.facility() == null
                ? counters.best(asked, wanted)
                        .or(() -> inventory.city().facilities().stream().findFirst())
                : inventory.city().facility(asked.facility());
        if (group.isEmpty() || facility.isEmpty() || !mayBorrowFor(actor, group.get(), facility.get())) {
            return new Unknown();
        }
        if (!mistakes.isEmpty()) {
            return new Malformed(mistakes);
        }
        var attempt = new Attempt(asked, actor, facility.get(), wanted);
        LoanAnswer answer = attempts.inTransaction(undo -> {
            LoanAnswer outcome = inTransaction(attempt, group.get().groupId());
            if (!(outcome instanceof Done)) {
                undo.undo();
            }
            return outcome;
        });
        return answer instanceof Refused refused
                ? withInstead(attempt, group.get().groupId(), refused)
                : answer;
    }

    private static boolean mayBorrowFor(Actor actor, Standing group, Facility facility) {
        return actor.isOfficerOf(group.groupId()) || actor.isStaffOf(facility.id());
    }

    private LoanAnswer inTransaction(Attempt attempt, long groupId) {
        var asked = attempt.asked();
        Optional<LoanSlip> before = query.ofRequest(attempt.actor().accountId(), asked.key());
        if (before.isPresent()) {
            return new Done(before.get().reference(), before.get().state());
        }
        store.waitForGroup(groupId);
        List<Refusal> refusals = new ArrayList<>(LoanRules.refusals(asked, facts(attempt, groupId)));
        var slip = new NewSlip(
                Ids.next(),
                Ids.reference("L"),
                asked.key(),
                null,
                groupId,
                attempt.facility().id(),
                asked.slot(),
                blankToNull(asked.purpose()),
                blankToNull(asked.note()),
                attempt.actor().accountId(),
                clock.instant());
        store.add(slip);
        refusals.addAll(take(attempt, slip));
        if (!refusals.isEmpty()) {
            return new Refused(refusals, List.of(), attempt.wanted().book());
        }
        tell.of(slip.reference(), News.RESERVED);
        return new Done(slip.reference(), LoanState.RESERVED);
    }

    /** Takes units from the ledger, kind by kind in one order for all borrowers; returns what could not be taken. */
    private List<Refusal> take(Attempt attempt, NewSlip slip) {
        List<Refusal> refusals = new ArrayList<>();
        new TreeMap<>(attempt.asked().equipment())
                .forEach((code, quantity) -> catalogue
                        .kind(code)
                        .filter(EquipmentKind::mayBeTakenOut)
                        .ifPresent(kind -> {
                            TimeSlot held = slip.slot()
                                    .widened(0, attempt.wanted().book().bufferMinutes(kind));
                            List<Long> units = unitsFree.inRandomOrder(
                                    kind, attempt.facility().id(), slip.slot());
                            List<Long> taken = claims.takeSome(slip.reference(), units, quantity, held);
                            if (taken.size() < quantity) {
                                refusals.add(new EquipmentRefusal.NotEnough(kind, taken.size(), quantity));
                            } else {
                                store.lend(slip, kind.id(), taken, held);
                            }
                        }));
        return refusals;
    }

    private LoanFacts facts(Attempt attempt, long groupId) {
        var now = clock.instant();
        return new LoanFacts(
                now,
                attempt.facility(),
                inventory.city().timetable(),
                standings.of(groupId).orElseThrow(),
                attempt.wanted().book(),
                attempt.wanted().kinds().keySet().stream()
                        .collect(Collectors.toMap(EquipmentKind::code, Function.identity())),
                query.bannedUntil(groupId, JapanTime.dayOf(now)).orElse(null),
                query.overdue(groupId, now),
                query.open(groupId));
    }

    private Map<EquipmentKind, Integer> kinds(LoanRequest asked) {
        return asked.equipment().entrySet().stream()
                .filter(e -> catalogue.kind(e.getKey()).isPresent())
                .collect(Collectors.toMap(e -> catalogue.kind(e.getKey()).orElseThrow(), Map.Entry::getValue));
    }

    /** What was not to be had is remembered, and what could be had instead is looked for, outside the transaction that was undone. */
    private LoanAnswer withInstead(Attempt attempt, long groupId, Refused refused) {
        boolean scarce = refused.reasons().stream().anyMatch(EquipmentRefusal.NotEnough.class::isInstance);
        if (!scarce) {
            return refused;
        }
        remember(attempt, refused);
        shortfall.refused(groupId, attempt.facility().id(), attempt.asked().slot(), refused.reasons());
        return new Refused(
                refused.reasons(),
                counters.instead(attempt.asked(), attempt.wanted(), attempt.facility(), clock.instant()),
                refused.book());
    }

    private void remember(Attempt attempt, Refused refused) {
        String wanted = refused.reasons().stream()
                .filter(EquipmentRefusal.NotEnough.class::isInstance)
                .map(EquipmentRefusal.NotEnough.class::cast)
                .map(n -> n.kind().code() + ":" + n.asked())
                .collect(Collectors.joining(" "));
        store.unmet(attempt.facility().id(), attempt.asked().slot(), wanted, clock.instant());
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
