package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.store.Sql;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;

/** Books of rules, each version valid from a day; read again only when a counter says that they have changed. */
@ApplicationScoped
public class RuleBooks {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final String KIND = "BOOKING";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    private volatile List<RuleBook> books = List.of();
    private volatile List<Attachment> attachments = List.of();
    private volatile Instant readAt = Instant.EPOCH;
    private long seenSeq;

    /** The version of a book in force on a day; before the first version, the first. */
    public RuleBook of(String code, LocalDate day, Clock clock) {
        List<RuleBook> versions =
                all(clock).stream().filter(b -> b.code().equals(code)).toList();
        return versions.stream()
                .filter(b -> !b.validFrom().isAfter(day))
                .max(Comparator.comparing(RuleBook::validFrom))
                .or(() -> versions.stream().min(Comparator.comparing(RuleBook::validFrom)))
                .orElseThrow(() -> new NoSuchElementException("no book of rules " + code));
    }

    /** From a day on a facility (roomId 0) or a room follows a book. */
    public record Attachment(long facilityId, long roomId, String code, LocalDate validFrom) {}

    /** The code of the book that a room follows on a day: its own, or else its facility's. */
    public String codeOf(Facility facility, Room room, LocalDate day, Clock clock) {
        all(clock);
        return attached(facility.id(), room.id(), day)
                .or(() -> Optional.ofNullable(room.ruleSet()))
                .or(() -> attached(facility.id(), 0, day))
                .orElse(facility.ruleSet());
    }

    private Optional<String> attached(long facilityId, long roomId, LocalDate day) {
        return attachments.stream()
                .filter(a -> a.facilityId() == facilityId
                        && a.roomId() == roomId
                        && !a.validFrom().isAfter(day))
                .max(Comparator.comparing(Attachment::validFrom))
                .map(Attachment::code);
    }

    /** A facility (roomId 0) or a room follows a book from a day on; the same day again replaces what was said. */
    public void attach(Attachment place, Instant now) {
        Sql.update(source, """
                insert into rule_attachment (facility_id, room_id, valid_from, code, created_at) values (?,?,?,?,?)
                on duplicate key update code = values(code), created_at = values(created_at)""", place.facilityId(), place.roomId(), place.validFrom(), place.code(), now);
        changed();
    }

    /** The version that a booking was made under. */
    public RuleBook of(long id, Clock clock) {
        return all(clock).stream().filter(b -> b.id() == id).findFirst().orElseThrow();
    }

    /** Keeps a version given as YAML; the same code and day again replaces nothing, adds nothing, and is false. */
    public boolean add(String yaml, Instant now) {
        RuleBook book = RuleBookYaml.read(0, yaml);
        int added = Sql.update(
                source,
                "insert ignore into rule_set (id, kind, code, valid_from, body, created_at) values (?,?,?,?,?,?)",
                Ids.next(),
                KIND,
                book.code(),
                book.validFrom(),
                yaml,
                now);
        if (added > 0) {
            changed();
        }
        return added > 0;
    }

    private void changed() {
        Sql.update(source, "update rule_change set seq = seq + 1 where id = 1");
        readAt = Instant.EPOCH;
    }

    /** Every version, as few as one question every few seconds: whether anything has changed. */
    public List<RuleBook> all(Clock clock) {
        Instant now = clock.instant();
        return readAt.plus(FRESH).isBefore(now) || books.isEmpty() ? check(now) : books;
    }

    private synchronized List<RuleBook> check(Instant now) {
        if (readAt.plus(FRESH).isBefore(now) || books.isEmpty()) {
            long seq = Sql.list(source, "select seq from rule_change where id = 1", row -> row.getLong(1))
                    .get(0);
            if (seq != seenSeq || books.isEmpty()) {
                books = Sql.list(
                        source,
                        "select id, body from rule_set where kind = '" + KIND + "'",
                        row -> RuleBookYaml.read(row.getLong("id"), row.getString("body")));
                attachments = Sql.list(
                        source,
                        "select facility_id, room_id, code, valid_from from rule_attachment",
                        row -> new Attachment(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getDate(4).toLocalDate()));
                seenSeq = seq;
            }
            readAt = now;
        }
        return books;
    }
}
