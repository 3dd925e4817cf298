package org.tsudoi.history;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Judges whether answers and tables tell one story; each lie is a sentence. It works the ledger out anew, from the bookings alone. */
final class Truth {
    private static final long QUARTER = 15 * 60;
    private static final String AMENDED = "~";

    private final Tables tables;
    private final List<String> lies = new ArrayList<>();

    private Truth(Tables tables) {
        this.tables = tables;
    }

    /** Everything that is wrong; empty when nothing is. */
    static List<String> lies(List<Call> calls, Tables tables) {
        var truth = new Truth(tables);
        truth.ledgerIsWhatTheBookingsSay();
        truth.noThingIsHeldTwice();
        truth.loansFollowTheirBooking();
        truth.everyBookingIsKeptAsAnswered(calls);
        truth.everyMoveIsKeptAsAnswered(calls);
        truth.everyChangeWasAskedFor(calls);
        truth.everyChangeIsWrittenOnce(calls);
        return truth.lies;
    }

    private void ledgerIsWhatTheBookingsSay() {
        Set<Tables.Claim> expected = new HashSet<>();
        for (Tables.Booking booking : live()) {
            Tables.Room room = tables.rooms().get(booking.room());
            room.things()
                    .forEach(thing -> slots(
                                    booking.start().minusMinutes(room.setupMinutes()),
                                    booking.end().plusMinutes(room.cleanupMinutes()))
                            .forEach(slot -> expected.add(new Tables.Claim(thing, slot, booking.reference()))));
        }
        liveLoans()
                .forEach(loan -> slots(loan.start(), loan.end())
                        .forEach(slot -> expected.add(new Tables.Claim(loan.unit(), slot, loan.holder()))));
        difference(expected, tables.claims()).forEach(claim -> lies.add("not in the ledger: " + claim));
        difference(tables.claims(), expected).forEach(claim -> lies.add("in the ledger for nothing: " + claim));
    }

    private void noThingIsHeldTwice() {
        Map<Long, List<Span>> spans = new HashMap<>();
        for (Tables.Booking booking : live()) {
            Tables.Room room = tables.rooms().get(booking.room());
            var span = new Span(
                    booking.start().minusMinutes(room.setupMinutes()),
                    booking.end().plusMinutes(room.cleanupMinutes()),
                    booking.reference());
            room.things()
                    .forEach(thing ->
                            spans.computeIfAbsent(thing, t -> new ArrayList<>()).add(span));
        }
        liveLoans()
                .forEach(loan -> spans.computeIfAbsent(loan.unit(), t -> new ArrayList<>())
                        .add(new Span(loan.start(), loan.end(), "loan " + loan.holder())));
        spans.forEach((thing, held) -> {
            held.sort(Comparator.comparing(Span::start));
            for (int i = 1; i < held.size(); i++) {
                if (held.get(i).start().isBefore(held.get(i - 1).end())) {
                    lies.add("thing " + thing + " is held twice: " + held.get(i - 1) + ", " + held.get(i));
                }
            }
        });
    }

    private record Span(LocalDateTime start, LocalDateTime end, String holder) {}

    private void loansFollowTheirBooking() {
        Set<Long> live = live().stream().map(Tables.Booking::id).collect(Collectors.toSet());
        liveLoans()
                .filter(loan -> loan.booking() != 0 && loan.isReserved() && !live.contains(loan.booking()))
                .forEach(loan -> lies.add("a loan outlives its booking: " + loan));
    }

    private void everyBookingIsKeptAsAnswered(List<Call> calls) {
        Map<String, List<Tables.Booking>> kept =
                tables.bookings().stream().collect(Collectors.groupingBy(Tables.Booking::key));
        Map<String, List<Call>> asked =
                calls.stream().filter(c -> c.act() == Call.Act.BOOK).collect(Collectors.groupingBy(Call::key));
        asked.forEach((key, answers) -> {
            List<Tables.Booking> found = kept.getOrDefault(key, List.of());
            List<Call> yes = answers.stream().filter(Call::isAcknowledged).toList();
            if (found.size() > 1) {
                lies.add("booked " + found.size() + " times with one key: " + found);
            } else if (!yes.isEmpty() && found.isEmpty()) {
                lies.add("acknowledged and not kept: " + yes);
            } else if (yes.isEmpty() && !found.isEmpty() && answers.stream().noneMatch(Call::isOpen)) {
                lies.add("refused and kept all the same: " + answers + found);
            }
            yes.stream()
                    .filter(call -> found.size() == 1 && !isOf(found.get(0), call))
                    .forEach(call -> lies.add("kept otherwise than answered: " + call + found));
        });
    }

    private boolean isOf(Tables.Booking booking, Call call) {
        return booking.reference().equals(call.reference())
                && booking.groupCode().equals(call.wish().group())
                && (isAmended(booking) || isAt(booking, call.wish()));
    }

    private void everyMoveIsKeptAsAnswered(List<Call> calls) {
        Map<String, Tables.Booking> byReference =
                tables.bookings().stream().collect(Collectors.toMap(Tables.Booking::reference, b -> b));
        calls.stream()
                .filter(Call::isAcknowledged)
                .filter(c -> c.act().leadsTo().isPresent())
                .collect(Collectors.groupingBy(
                        c -> c.target() + " " + c.act(), Collectors.mapping(c -> c, Collectors.toList())))
                .forEach((move, answers) -> {
                    Call call = answers.get(0);
                    Tables.Booking booking = byReference.get(call.target());
                    List<String> moves =
                            booking == null ? List.of() : tables.moves().get(booking.id());
                    String to = call.act().leadsTo().orElseThrow();
                    long times = moves.stream().filter(to::equals).count();
                    boolean decidedAgain = times > 1 && moves.stream().anyMatch(m -> m.startsWith(AMENDED));
                    if (times != 1 && !decidedAgain) {
                        lies.add(move + " was acknowledged and is " + times + " times in the history");
                    }
                    if (answers.stream().map(Call::key).distinct().count() > Math.max(1, times)) {
                        lies.add(move + " was acknowledged to two requests: " + answers);
                    }
                });
        tables.bookings().forEach(booking -> {
            List<String> moves = tables.moves().getOrDefault(booking.id(), List.of());
            if (moves.isEmpty()
                    || !moves.get(moves.size() - 1).replace(AMENDED, "").equals(booking.state())) {
                lies.add("the history of " + booking + " ends otherwise: " + moves);
            }
        });
    }

    /** A changed booking is where one of its changes asked it to be; a change that was refused left it alone. */
    private void everyChangeWasAskedFor(List<Call> calls) {
        Map<String, List<Call>> asked =
                calls.stream().filter(c -> c.act() == Call.Act.AMEND).collect(Collectors.groupingBy(Call::target));
        asked.forEach((reference, changes) -> tables.bookings().stream()
                .filter(b -> b.reference().equals(reference))
                .forEach(booking -> {
                    long written = tables.moves().getOrDefault(booking.id(), List.of()).stream()
                            .filter(m -> m.startsWith(AMENDED))
                            .count();
                    long possible = changes.stream()
                            .filter(c -> c.isAcknowledged() || c.isOpen())
                            .count();
                    if (written > possible) {
                        lies.add(possible + " changes were answered with yes and " + written + " are written: "
                                + booking);
                    }
                    boolean asWished = changes.stream()
                            .filter(c -> c.isAcknowledged() || c.isOpen())
                            .anyMatch(c -> isAt(booking, c.wish()));
                    if (written > 0 && !asWished) {
                        lies.add("changed to what nobody asked for: " + booking + changes);
                    }
                }));
    }

    private boolean isAt(Tables.Booking booking, Call.Wish wish) {
        return tables.rooms().get(booking.room()).code().equals(wish.room())
                && booking.start().equals(utc(wish.start()))
                && booking.end().equals(utc(wish.end()));
    }

    private boolean isAmended(Tables.Booking booking) {
        return tables.moves().getOrDefault(booking.id(), List.of()).stream().anyMatch(m -> m.startsWith(AMENDED));
    }

    private void everyChangeIsWrittenOnce(List<Call> calls) {
        Set<String> keys = calls.stream().map(Call::key).collect(Collectors.toSet());
        tables.bookings().stream().filter(b -> keys.contains(b.key())).forEach(booking -> {
            int moves = tables.moves().getOrDefault(booking.id(), List.of()).size();
            int audits = tables.audits().getOrDefault(booking.reference(), 0);
            int mails = tables.mails().getOrDefault(booking.reference(), 0);
            int expected = moves * tables.recipients().getOrDefault(booking.group(), 0);
            if (audits != moves) {
                lies.add(moves + " changes and " + audits + " lines in the audit trail: " + booking);
            }
            if (mails != expected) {
                lies.add(expected + " mails due and " + mails + " in the outbox: " + booking);
            }
        });
    }

    private List<Tables.Booking> live() {
        return tables.bookings().stream().filter(Tables.Booking::isLive).toList();
    }

    private java.util.stream.Stream<Tables.Loan> liveLoans() {
        return tables.loans().stream().filter(Tables.Loan::isLive);
    }

    private static LongStream slots(LocalDateTime start, LocalDateTime end) {
        long first = Math.floorDiv(start.toEpochSecond(ZoneOffset.UTC), QUARTER);
        long last = Math.floorDiv(end.toEpochSecond(ZoneOffset.UTC) + QUARTER - 1, QUARTER);
        return LongStream.range(first, last);
    }

    private static LocalDateTime utc(String japanTime) {
        String zoned = japanTime.matches(".*(Z|[+-]\\d\\d:\\d\\d)$") ? japanTime : japanTime + "+09:00";
        return OffsetDateTime.parse(zoned).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    private static <T> Set<T> difference(Set<T> these, Set<T> those) {
        return these.stream().filter(e -> !those.contains(e)).collect(Collectors.toSet());
    }
}
