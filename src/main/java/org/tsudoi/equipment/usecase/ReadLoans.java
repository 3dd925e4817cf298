package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.equipment.LoanFilter;
import org.tsudoi.equipment.LoanSlip;
import org.tsudoi.equipment.LoanView;
import org.tsudoi.equipment.store.LoanQuery;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.group.Standing;
import org.tsudoi.group.usecase.Standings;

/** Slips for screens and answers: three statements however many there are. */
@ApplicationScoped
public class ReadLoans {
    @Inject
    private CurrentActor current;

    @Inject
    private LoanQuery query;

    @Inject
    private Standings standings;

    @Inject
    private Inventory inventory;

    /** The slip, when the person acting may see it. */
    public Optional<LoanView> one(String reference) {
        return list(LoanFilter.visibleTo(current.actor()).reference(reference)).stream()
                .findFirst();
    }

    public List<LoanView> list(LoanFilter filter) {
        List<LoanSlip> slips = query.list(filter);
        if (slips.isEmpty()) {
            return List.of();
        }
        Map<Long, Standing> groups = standings
                .of(slips.stream().map(LoanSlip::groupId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Standing::groupId, s -> s));
        return slips.stream()
                .map(s -> new LoanView(
                        s,
                        groups.get(s.groupId()),
                        inventory.city().facility(s.facilityId()).orElseThrow()))
                .toList();
    }
}
