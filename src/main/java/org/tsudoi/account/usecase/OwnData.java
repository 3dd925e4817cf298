package org.tsudoi.account.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.tsudoi.account.Act;
import org.tsudoi.account.PersonalData;
import org.tsudoi.account.store.PrivacyStore;
import org.tsudoi.base.usecase.Attempts;

/** Gives the person acting everything that is kept about them, from every feature. */
@ApplicationScoped
public class OwnData {
    @Inject
    private Attempts attempts;

    @Inject
    private CurrentActor current;

    @Inject
    private PrivacyStore store;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<PersonalData> asked;

    public Map<String, List<Map<String, String>>> all() {
        var data = new PersonalData(current.actor().accountId());
        return attempts.inTransaction(undo -> {
            asked.fire(data);
            audit.record(Act.OWN_DATA_TAKEN, "account", current.actor().login(), null, null);
            return data.sections();
        });
    }

    void tell(@Observes PersonalData data) {
        data.add("account", store.account(data.accountId()));
        data.add("rights", store.rights(data.accountId()));
        data.add("signIns", store.signIns(data.accountId()));
        data.add("devices", store.devices(data.accountId()));
        data.add("acts", store.acts(data.accountId()));
    }
}
