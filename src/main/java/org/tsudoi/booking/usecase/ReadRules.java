package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tsudoi.base.JapanTime;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.store.RuleBookYaml;
import org.tsudoi.booking.store.RuleBooks;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;

/** Books of rules for whoever wants to read them: their versions, and the rooms that follow them. */
@ApplicationScoped
public class ReadRules {
    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private RuleBooks books;

    public List<String> codes() {
        return books.all(clock).stream().map(RuleBook::code).distinct().sorted().toList();
    }

    /** Versions of a book, the first that was valid first. */
    public List<RuleBook> versions(String code) {
        return books.all(clock).stream()
                .filter(b -> b.code().equals(code))
                .sorted(Comparator.comparing(RuleBook::validFrom))
                .toList();
    }

    /** The version for uses of a day. */
    public Optional<RuleBook> of(String code, LocalDate day) {
        return versions(code).isEmpty() ? Optional.empty() : Optional.of(books.of(code, day, clock));
    }

    public Optional<RuleBook> today(String code) {
        return of(code, JapanTime.today(clock));
    }

    public Optional<RuleBook> version(long id) {
        return books.all(clock).stream().filter(b -> b.id() == id).findFirst();
    }

    /** Rooms that follow a book on a day. */
    public List<Room> rooms(String code, LocalDate day) {
        City city = inventory.city();
        return city.rooms()
                .filter(r -> books.codeOf(city.facilityOf(r), r, day, clock).equals(code))
                .toList();
    }

    public String yaml(RuleBook book) {
        return RuleBookYaml.write(book);
    }
}
