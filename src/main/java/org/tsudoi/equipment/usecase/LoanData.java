package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tsudoi.account.PersonalData;
import org.tsudoi.equipment.store.LoanRecords;
import org.tsudoi.group.WholeGroup;

/** What lending keeps about a group and about a person, told to them. */
@ApplicationScoped
public class LoanData {
    @Inject
    private LoanRecords store;

    void tell(@Observes WholeGroup group) {
        group.add("loans", store.ofGroup(group.groupId()));
        group.add("loanedUnits", store.units(group.groupId()));
        group.add("equipmentMissed", store.shortfalls(group.groupId()));
        group.add("loanBans", store.bans(group.groupId()));
    }

    void tell(@Observes PersonalData data) {
        data.add("loans", store.askedBy(data.accountId()));
    }
}
