package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.account.Act;
import org.tsudoi.account.Contact;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.base.Role;
import org.tsudoi.group.OfficerRefusal;
import org.tsudoi.group.OfficerRules;
import org.tsudoi.group.OfficersChanged.Change;
import org.tsudoi.group.store.PeopleStore;

/** An officer leaves, is let go, or gets another role. Whoever leaves loses every right in the group with this very transaction. */
@ApplicationScoped
public class ChangeOfficer {
    @Inject
    private ManagePeople manage;

    @Inject
    private Officers officers;

    @Inject
    private PeopleStore store;

    public OfficerAnswer letGo(String code, long accountId, String evidence) {
        return manage.with(code, evidence, managed -> {
            List<OfficerRefusal> refusals = OfficerRules.letGo(managed.hand(), managed.people(), accountId);
            if (refusals.isEmpty()) {
                Contact person = managed.people().officer(accountId).orElseThrow();
                boolean self = managed.hand().accountId() == accountId;
                officers.dismiss(accountId, managed.id());
                store.endHandOverWith(managed.id(), accountId);
                manage.tell(
                        managed,
                        self ? Act.OFFICER_LEFT : Act.OFFICER_LET_GO,
                        self ? Change.LEFT : Change.LET_GO,
                        List.of(person));
            }
            return refusals;
        });
    }

    public OfficerAnswer change(String code, long accountId, Role role, String evidence) {
        return manage.with(code, evidence, managed -> {
            List<OfficerRefusal> refusals = OfficerRules.change(managed.hand(), managed.people(), accountId, role);
            if (refusals.isEmpty()) {
                officers.become(accountId, role, managed.id());
                Contact person = managed.people().officer(accountId).orElseThrow();
                manage.tell(managed, Act.OFFICER_ROLE_CHANGED, Change.ROLE_CHANGED, List.of(person));
            }
            return refusals;
        });
    }
}
