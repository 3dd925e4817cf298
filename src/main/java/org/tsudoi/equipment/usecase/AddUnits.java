package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.EquipmentUnit.Dates;
import org.tsudoi.equipment.NewUnits;
import org.tsudoi.equipment.UnitMistake;
import org.tsudoi.equipment.UnitTag;
import org.tsudoi.equipment.store.EquipmentStore;
import org.tsudoi.equipment.store.UnitStore;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.usecase.Inventory;

/** Pieces that a house has got: each gets a number of its own in the ledger, and a tag unless it has one already. */
@ApplicationScoped
public class AddUnits {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Claims claims;

    @Inject
    private EquipmentStore store;

    @Inject
    private UnitStore units;

    @Inject
    private AuditTrail audit;

    /** Tags of what was added, or what is wrong. */
    public record Added(List<String> tags, List<Refusal> mistakes) {}

    /** Houses this person may add to. */
    public List<Facility> houses() {
        return inventory.city().facilities().stream()
                .filter(f -> current.actor().isStaffOf(f.id()))
                .toList();
    }

    public Added add(NewUnits asked) {
        return attempts.inTransaction(undo -> {
            List<Refusal> mistakes = new ArrayList<>(asked.mistakes(JapanTime.today(clock)));
            Optional<Facility> home =
                    houses().stream().filter(f -> f.code().equals(asked.home())).findFirst();
            if (home.isEmpty()) {
                mistakes.add(new UnitMistake.UnknownHome());
            }
            if (catalogue.kind(asked.kind()).isEmpty()) {
                mistakes.add(new UnitMistake.UnknownKind());
            }
            if (asked.tag() != null && units.ofTag(asked.tag()).isPresent()) {
                mistakes.add(new UnitMistake.TagTaken(asked.tag()));
            }
            return mistakes.isEmpty()
                    ? new Added(add(asked, home.orElseThrow()), List.of())
                    : new Added(List.of(), mistakes);
        });
    }

    private List<String> add(NewUnits asked, Facility home) {
        store.waitForKind(asked.kind());
        List<String> tags =
                asked.tag() == null ? freeTags(asked.kind(), home.code(), asked.quantity()) : List.of(asked.tag());
        for (String tag : tags) {
            add(asked.kind(), home, tag);
            units.dates(tag, new Dates(asked.boughtOn(), null, null, asked.warrantyUntil()));
        }
        audit.record(Act.UNITS_ADDED, "kind", asked.kind(), null, home.code() + " " + String.join(" ", tags));
        return tags;
    }

    private void add(String kind, Facility home, String tag) {
        units.add(claims.newThing(), kind, tag, home.id());
    }

    /** Brings a house to so many units of a kind; who calls has begun the transaction. */
    void fill(String kind, Facility home, int wanted) {
        int missing = wanted - store.unitsAt(kind, home.code());
        if (missing > 0) {
            freeTags(kind, home.code(), missing).forEach(tag -> add(kind, home, tag));
        }
    }

    /** The next tags that no unit has: one that was moved to another house took its tag along. */
    private List<String> freeTags(String kind, String facility, int wanted) {
        int owned = store.unitsAt(kind, facility);
        return Stream.iterate(owned + 1, number -> number + 1)
                .map(number -> UnitTag.of(kind, facility, number))
                .filter(tag -> units.ofTag(tag).isEmpty())
                .limit(wanted)
                .toList();
    }
}
