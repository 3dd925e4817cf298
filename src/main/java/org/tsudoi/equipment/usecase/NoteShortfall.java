package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.equipment.Shortfall;
import org.tsudoi.equipment.Shortfall.Source;
import org.tsudoi.equipment.store.ShortfallStore;
import org.tsudoi.equipment.store.ShortfallStore.Wanted;

/** Remembers what there was too little of. Called once a wish has been answered, for what is undone must not take it along. */
@ApplicationScoped
public class NoteShortfall {
    private static final Logger LOG = Logger.getLogger(NoteShortfall.class.getName());

    @Inject
    private Clock clock;

    @Inject
    private Catalogue catalogue;

    @Inject
    private ShortfallStore store;

    /** A group was refused: what of the reasons is a lack of equipment. */
    public void refused(long groupId, long facilityId, TimeSlot slot, List<? extends Refusal> reasons) {
        var wanted = new Wanted(groupId, facilityId, slot, JapanTime.today(clock));
        add(wanted, Source.REFUSED, Shortfall.among(reasons));
    }

    /** Somebody looked and found nothing: what of the equipment was not to be had. */
    public void searched(Map<String, Integer> equipment, Long facilityId, TimeSlot slot) {
        if (equipment.isEmpty()) {
            return;
        }
        Map<String, Integer> free = facilityId == null ? catalogue.free(slot) : catalogue.free(slot, facilityId);
        List<Shortfall> lacking = new TreeMap<>(equipment)
                .entrySet().stream()
                        .flatMap(want -> catalogue
                                .kind(want.getKey())
                                .map(kind -> new Shortfall(kind, want.getValue() - free.getOrDefault(kind.code(), 0)))
                                .filter(lack -> lack.missing() > 0)
                                .stream())
                        .toList();
        var wanted = new Wanted(
                ShortfallStore.NONE,
                facilityId == null ? ShortfallStore.NONE : facilityId,
                slot,
                JapanTime.today(clock));
        add(wanted, Source.SEARCHED, lacking);
    }

    /** A figure for a report that is lost takes nobody's answer along: two nodes may count the same wish in the same moment. */
    private void add(Wanted wanted, Source how, List<Shortfall> lacking) {
        try {
            store.add(wanted, how, lacking);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a shortfall could not be noted", e);
        }
    }
}
