package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.booking.BookingFacts;
import org.tsudoi.booking.BookingFilter;
import org.tsudoi.booking.BookingMove;
import org.tsudoi.booking.BookingRow;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.store.BookingQuery;
import org.tsudoi.booking.store.ConductBooks;
import org.tsudoi.booking.store.RuleBooks;
import org.tsudoi.equipment.LoanLine;
import org.tsudoi.equipment.usecase.Lending;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.group.Standing;
import org.tsudoi.group.usecase.Standings;

/** Bookings for screens and answers: three statements however many there are. */
@ApplicationScoped
public class ReadBookings {
    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private BookingQuery query;

    @Inject
    private RuleBooks books;

    @Inject
    private ConductBooks conduct;

    @Inject
    private Inventory inventory;

    @Inject
    private Standings standings;

    @Inject
    private Lending lending;

    /** The booking, when the person acting may see it. */
    public Optional<BookingView> one(String reference) {
        return list(BookingFilter.visibleTo(current.actor()).reference(reference)).stream()
                .findFirst();
    }

    public List<BookingView> list(BookingFilter filter) {
        return views(query.list(filter));
    }

    /** How many there are, whatever part of them is asked for. */
    public int count(BookingFilter filter) {
        return query.count(filter);
    }

    /** The bookings of a series that the person acting may see. */
    List<BookingView> ofSeries(long seriesId) {
        Actor actor = current.actor();
        return views(query.ofSeries(seriesId).stream()
                .filter(b -> actor.isOfficerOf(b.groupId()) || actor.isStaffOf(b.facilityId()) || actor.isAuditor())
                .toList());
    }

    /** For work that nobody reads in person: no right is asked. */
    List<BookingView> views(List<BookingRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        City city = inventory.city();
        Map<Long, Standing> groups = standings
                .of(rows.stream().map(BookingRow::groupId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Standing::groupId, s -> s));
        Map<Long, List<LoanLine>> loans =
                lending.ofBookings(rows.stream().map(BookingRow::id).toList());
        return rows.stream()
                .filter(row -> city.room(row.roomId()).isPresent())
                .map(row -> view(row, city, groups, loans))
                .toList();
    }

    public List<BookingMove> history(BookingView booking) {
        return query.moves(booking.booking().id());
    }

    /** A booking that has just been made, from what was written. */
    BookingView ofNew(BookingRow row, BookingFacts facts, List<LoanLine> lent) {
        var until = conduct.today(clock).freeUntil(facts.book(), row.slot().start(), row.placedAt());
        return new BookingView(row, facts.room(), facts.facility(), facts.standing(), lines(lent), until);
    }

    private static List<BookingView.Line> lines(List<LoanLine> lent) {
        return lent.stream()
                .map(line -> new BookingView.Line(line.code(), line.names(), line.quantity()))
                .toList();
    }

    private BookingView view(BookingRow row, City city, Map<Long, Standing> groups, Map<Long, List<LoanLine>> loans) {
        Room room = city.room(row.roomId()).orElseThrow();
        List<BookingView.Line> equipment = lines(loans.getOrDefault(row.id(), List.of()));
        var until = conduct.today(clock)
                .freeUntil(books.of(row.ruleSetId(), clock), row.slot().start(), row.placedAt());
        return new BookingView(row, room, city.facilityOf(room), groups.get(row.groupId()), equipment, until);
    }
}
