package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tsudoi.account.PersonalData;
import org.tsudoi.account.Retention;
import org.tsudoi.group.store.GroupPrivacy;

/** What this feature keeps about a person, told and forgotten. */
@ApplicationScoped
public class GroupData {
    @Inject
    private GroupPrivacy store;

    void tell(@Observes PersonalData data) {
        data.add("groups", store.groups(data.accountId()));
        data.add("papers", store.papers(data.accountId()));
    }

    void forget(@Observes Retention retention) {
        store.forget(retention);
    }
}
