package org.tsudoi.account.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.account.AccountMistake.CurrentPasswordWrong;
import org.tsudoi.account.AccountMistake.HandOverFirst;
import org.tsudoi.account.Act;
import org.tsudoi.account.PasswordRules;
import org.tsudoi.account.store.LinkStore;
import org.tsudoi.account.store.PrivacyStore;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Language;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.Role;
import org.tsudoi.base.Text;
import org.tsudoi.base.usecase.Attempts;

/** A person has their data deleted. Nobody has to be asked, but a group must not be left without its representative. */
@ApplicationScoped
public class CloseAccount {
    @Inject
    private Attempts attempts;

    @Inject
    private CurrentActor current;

    @Inject
    private LinkStore links;

    @Inject
    private Passwords passwords;

    @Inject
    private PrivacyStore store;

    @Inject
    private AuditTrail audit;

    /** Everything that stands in the way; empty when the account is closed. */
    public List<Refusal> close(String password) {
        Actor actor = current.actor();
        List<Refusal> refusals = new ArrayList<>();
        if (actor.grants().stream().anyMatch(g -> !g.role().isOfficer() || g.role() == Role.REPRESENTATIVE)) {
            refusals.add(new HandOverFirst());
        }
        String typed = password == null ? "" : password;
        String hash = links.holder(actor.accountId()).orElseThrow().passwordHash();
        if (typed.length() > PasswordRules.MOST || !passwords.matches(typed, hash)) {
            refusals.add(new CurrentPasswordWrong());
        }
        if (refusals.isEmpty()) {
            attempts.inTransaction(undo -> {
                audit.record(Act.ACCOUNT_CLOSED, "account", "-", null, null);
                store.close(actor.accountId(), Text.of(Language.JA, "account.close.name"));
                return null;
            });
        }
        return refusals;
    }
}
