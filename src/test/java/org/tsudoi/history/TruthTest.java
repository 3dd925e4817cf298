package org.tsudoi.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tsudoi.history.Call.Act;
import org.tsudoi.history.Call.Wish;

/** A checker that finds nothing proves nothing: each kind of lie is told here once, and must be found. */
class TruthTest {
    private static final LocalDateTime TEN = LocalDateTime.of(2027, 1, 12, 1, 0);
    private static final Wish WISH = new Wish("G-A", "R", "2027-01-12T10:00", "2027-01-12T10:30");
    private static final Tables.Booking BOOKING =
            new Tables.Booking(1, "B-1", "key-1", 7, "G-A", 5, TEN, TEN.plusMinutes(30), "REQUESTED");
    private static final Call ANSWER = new Call(Act.BOOK, "key-1", WISH, null, 201, "B-1");
    private static final long FIRST = TEN.toEpochSecond(java.time.ZoneOffset.UTC) / 900;

    /** One booking of a room with a quarter of an hour to clean up, with one unit lent. */
    private static Tables honest() {
        Set<Tables.Claim> claims = new HashSet<>();
        for (long slot = FIRST; slot < FIRST + 3; slot++) {
            claims.add(new Tables.Claim(50, slot, "B-1"));
        }
        claims.add(new Tables.Claim(90, FIRST, "B-1"));
        claims.add(new Tables.Claim(90, FIRST + 1, "B-1"));
        return new Tables(
                Map.of(5L, new Tables.Room("R", Set.of(50L), 0, 15)),
                new ArrayList<>(List.of(BOOKING)),
                claims,
                new ArrayList<>(List.of(new Tables.Loan(1, "B-1", 90, TEN, TEN.plusMinutes(30), "RESERVED"))),
                new HashMap<>(Map.of(1L, List.of("REQUESTED"))),
                new HashMap<>(Map.of("B-1", 1)),
                new HashMap<>(Map.of("B-1", 2)),
                new HashMap<>(Map.of(7L, 2)));
    }

    private static List<String> lies(UnaryOperator<Tables> told, Call... calls) {
        return Truth.lies(List.of(calls), told.apply(honest()));
    }

    private static Tables.Booking in(String state) {
        return new Tables.Booking(1, "B-1", "key-1", 7, "G-A", 5, TEN, TEN.plusMinutes(30), state);
    }

    @Test
    void honestTablesTellNoLie() {
        assertThat(lies(t -> t, ANSWER)).isEmpty();
    }

    @Test
    void claimThatIsMissingOrTooMuchIsFound() {
        assertThat(lies(t -> {
                    t.claims().remove(new Tables.Claim(50, FIRST + 2, "B-1"));
                    return t;
                }))
                .singleElement()
                .asString()
                .startsWith("not in the ledger");
        assertThat(lies(t -> {
                    t.claims().add(new Tables.Claim(50, FIRST + 9, "B-9"));
                    return t;
                }))
                .singleElement()
                .asString()
                .startsWith("in the ledger for nothing");
    }

    @Test
    void doubleBookingIsFoundWhateverTheLedgerHolds() {
        assertThat(lies(t -> {
                    t.bookings()
                            .add(new Tables.Booking(
                                    2,
                                    "B-2",
                                    "key-2",
                                    7,
                                    "G-A",
                                    5,
                                    TEN.plusMinutes(30),
                                    TEN.plusMinutes(60),
                                    "APPROVED"));
                    return t;
                }))
                .anyMatch(lie -> lie.startsWith("thing 50 is held twice"));
    }

    @Test
    void unitLentTwiceIsFound() {
        assertThat(lies(t -> {
                    t.loans().add(new Tables.Loan(1, "B-1", 90, TEN.plusMinutes(15), TEN.plusMinutes(45), "RESERVED"));
                    return t;
                }))
                .anyMatch(lie -> lie.startsWith("thing 90 is held twice"));
    }

    @Test
    void loanThatOutlivesItsBookingIsFound() {
        assertThat(lies(t -> {
                    t.bookings().set(0, in("CANCELLED"));
                    t.moves().put(1L, List.of("REQUESTED", "CANCELLED"));
                    return t;
                }))
                .anyMatch(lie -> lie.startsWith("a loan outlives"));
    }

    @Test
    void answersThatTheTablesDoNotBearOutAreFound() {
        assertThat(lies(t -> t, new Call(Act.BOOK, "lost", WISH, null, 201, "B-7")))
                .singleElement()
                .asString()
                .startsWith("acknowledged and not kept");
        assertThat(lies(t -> t, new Call(Act.BOOK, "key-1", WISH, null, 409, null)))
                .singleElement()
                .asString()
                .startsWith("refused and kept all the same");
        assertThat(lies(
                        t -> t,
                        new Call(
                                Act.BOOK,
                                "key-1",
                                new Wish("G-A", "R", "2027-01-12T11:00", "2027-01-12T11:30"),
                                null,
                                201,
                                "B-1")))
                .singleElement()
                .asString()
                .startsWith("kept otherwise");
        assertThat(lies(t -> t, Call.unanswered(Act.BOOK, "key-1", WISH, null)))
                .as("nobody knew, so either is true")
                .isEmpty();
    }

    @Test
    void moveThatIsNotInTheHistoryIsFound() {
        assertThat(lies(t -> t, new Call(Act.APPROVE, "m", null, "B-1", 200, "B-1")))
                .singleElement()
                .asString()
                .contains("is 0 times in the history");
    }

    @Test
    void changeWithoutItsAuditLineOrMailIsFound() {
        assertThat(lies(
                        t -> {
                            t.audits().clear();
                            t.mails().put("B-1", 3);
                            return t;
                        },
                        ANSWER))
                .hasSize(2);
    }

    @Test
    void changeThatNobodyAskedForOrThatWasRefusedIsFound() {
        Call refused = new Call(Act.AMEND, "k", WISH, "B-1", 409, null);
        UnaryOperator<Tables> changed = t -> {
            t.moves().put(1L, List.of("REQUESTED", "~REQUESTED"));
            t.audits().put("B-1", 2);
            t.mails().put("B-1", 4);
            return t;
        };
        assertThat(lies(changed, ANSWER, refused)).anyMatch(lie -> lie.startsWith("0 changes were answered with yes"));
        Wish elsewhere = new Wish("G-A", "R", "2027-01-13T10:00", "2027-01-13T10:30");
        assertThat(lies(changed, ANSWER, new Call(Act.AMEND, "k", elsewhere, "B-1", 200, "B-1")))
                .singleElement()
                .asString()
                .startsWith("changed to what nobody asked for");
        assertThat(lies(changed, ANSWER, new Call(Act.AMEND, "k", WISH, "B-1", 200, "B-1")))
                .isEmpty();
    }
}
