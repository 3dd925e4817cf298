package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.equipment.EquipmentUnit;
import org.tsudoi.equipment.LoanFilter;
import org.tsudoi.equipment.LoanState;
import org.tsudoi.equipment.store.LoanQuery;
import org.tsudoi.equipment.store.UnitStore;

/** Where a scan leads: a slip to itself, a unit to the slip it is out on or goes out on today, else to its own page. */
@ApplicationScoped
public class FindByScan {
    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private UnitStore units;

    @Inject
    private LoanQuery query;

    /** @param scanned a tag, a reference, or the address on a label; hand scanners send full-width signs when the keyboard is Japanese */
    public Optional<String> address(String scanned) {
        String code = code(scanned);
        Optional<String> slip = query.list(LoanFilter.visibleTo(current.actor()).reference(code)).stream()
                .findFirst()
                .map(s -> "/staff/loans/" + s.reference());
        return slip.or(() -> units.ofTag(code).flatMap(unit -> act(unit).or(() -> page(unit))));
    }

    /** The tag or reference in what a scanner sends: a label for telephones has the address of a page. */
    static String code(String scanned) {
        return Normalizer.normalize(scanned.strip(), Normalizer.Form.NFKC).replaceAll(".*/", "");
    }

    /** What there is to do with a unit today, at the desk of whoever asks. */
    public Optional<String> act(EquipmentUnit unit) {
        return ofUnit(unit);
    }

    private Optional<String> page(EquipmentUnit unit) {
        return Optional.of("/staff/units/" + unit.tag())
                .filter(address -> current.actor().isStaffOf(unit.homeFacilityId())
                        || current.actor().isAuditor());
    }

    private Optional<String> ofUnit(EquipmentUnit unit) {
        Instant now = clock.instant();
        var today = new TimeSlot(now, JapanTime.at(JapanTime.dayOf(now), JapanTime.MINUTES_A_DAY));
        LoanFilter mine = LoanFilter.atTheDeskOf(current.actor()).unit(unit.thing());
        return List.of(
                        mine.in(LoanState.HANDED_OVER),
                        mine.in(LoanState.RESERVED).between(today.start(), today.end()))
                .stream()
                .flatMap(f -> query.list(f).stream())
                .filter(s -> s.units().stream()
                        .anyMatch(u -> u.thing() == unit.thing() && u.state().holdsTheUnit()))
                .findFirst()
                .map(s -> "/staff/loans/" + s.reference() + "?unit=" + unit.tag());
    }
}
