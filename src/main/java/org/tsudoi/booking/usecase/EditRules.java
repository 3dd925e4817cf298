package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.RuleBookReader;
import org.tsudoi.booking.RuleCheck;
import org.tsudoi.booking.RuleDraft;
import org.tsudoi.booking.RuleProblem;
import org.tsudoi.booking.RuleReading;
import org.tsudoi.booking.RuleReading.At;
import org.tsudoi.booking.store.RuleBookYaml;
import org.tsudoi.booking.store.RuleBooks;
import org.tsudoi.booking.store.RuleDrafts;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;

/** Writes books of rules: a draft, looked at before it takes effect, then a version valid from a day. For the administrator alone. */
@ApplicationScoped
public class EditRules {
    @Inject
    private Clock clock;

    @Inject
    private Attempts attempts;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private RuleBooks books;

    @Inject
    private RuleDrafts drafts;

    @Inject
    private ReadRules readRules;

    @Inject
    private AuditTrail audit;

    public List<RuleDraft> drafts() {
        return drafts.list();
    }

    public Optional<RuleDraft> draft(long id) {
        return drafts.one(id);
    }

    public RuleReading read(String yaml) {
        return RuleBookYaml.parse(0, yaml);
    }

    /** Reads what a form has. */
    public RuleReading read(Map<String, Object> values) {
        var reading = RuleBookReader.read(0, values);
        return new RuleReading(
                reading.book(),
                reading.mistakes().stream().map(m -> new At(0, m)).toList());
    }

    /** @return the id of the draft, or nothing for whoever may not write rules */
    public Optional<Long> keep(Long id, RuleBook book) {
        if (!current.actor().isAdmin() || id != null && drafts.one(id).isEmpty()) {
            return Optional.empty();
        }
        String by = current.actor().name();
        return Optional.of(attempts.inTransaction(undo -> {
            long kept = drafts.keep(id, book, clock.instant(), by);
            audit.record(
                    Act.RULES_DRAFTED,
                    "rules",
                    book.code(),
                    null,
                    book.validFrom().toString());
            return kept;
        }));
    }

    /** Everything that would go wrong, and what is worth knowing, before a book takes effect. */
    public List<RuleProblem> problems(RuleBook book) {
        List<Room> rooms = readRules.rooms(book.code(), book.validFrom());
        List<LocalDate> versions = readRules.versions(book.code()).stream()
                .map(RuleBook::validFrom)
                .toList();
        List<RuleProblem> problems =
                new ArrayList<>(RuleCheck.problems(book, inventory.city(), rooms, versions, JapanTime.today(clock)));
        int kept = drafts.bookingsFrom(rooms.stream().map(Room::id).toList(), book.validFrom());
        if (kept > 0) {
            problems.add(new RuleProblem.BookingsKeepTheirRules(kept));
        }
        return problems;
    }

    /** Puts a draft in force from its day, unless something stops it; it is looked at again, for the world may have changed. */
    public List<RuleProblem> decide(long id) {
        Optional<RuleDraft> draft = current.actor().isAdmin() ? drafts.one(id) : Optional.empty();
        if (draft.isEmpty()) {
            return List.of(new RuleProblem.NobodyMayBook());
        }
        RuleBook book = draft.get().book();
        List<RuleProblem> stopping =
                problems(book).stream().filter(RuleProblem::stops).toList();
        if (!stopping.isEmpty()) {
            return stopping;
        }
        return attempts.inTransaction(undo -> {
            boolean added = books.add(RuleBookYaml.write(book), clock.instant());
            if (!added || !drafts.remove(id)) {
                undo.undo();
                return List.of(new RuleProblem.VersionOfThatDay(book.validFrom()));
            }
            audit.record(
                    Act.RULES_DECIDED,
                    "rules",
                    book.code(),
                    null,
                    book.validFrom().toString());
            return List.of();
        });
    }

    public boolean drop(long id) {
        return current.actor().isAdmin() && attempts.inTransaction(undo -> drafts.remove(id));
    }

    /**
     * From a day on a facility or room follows a book.
     *
     * @param place code of a facility or room
     * @return whether there are such a place, book and day
     */
    public boolean attach(String place, String code, LocalDate from) {
        City city = inventory.city();
        Optional<Facility> facility = city.facility(place);
        Optional<Room> room = city.room(place);
        boolean sensible = current.actor().isAdmin()
                && (facility.isPresent() || room.isPresent())
                && readRules.codes().contains(code)
                && from != null
                && from.isAfter(JapanTime.today(clock));
        if (!sensible) {
            return false;
        }
        long facilityId = facility.map(Facility::id).orElseGet(() -> room.get().facilityId());
        var attachment = new RuleBooks.Attachment(facilityId, room.map(Room::id).orElse(0L), code, from);
        attempts.inTransaction(undo -> {
            books.attach(attachment, clock.instant());
            audit.record(Act.RULES_ATTACHED, "rules", code, null, place + " " + from);
            return null;
        });
        return true;
    }
}
