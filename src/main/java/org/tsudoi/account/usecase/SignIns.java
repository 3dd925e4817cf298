package org.tsudoi.account.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.tsudoi.account.Act;
import org.tsudoi.account.OpenSignIn;
import org.tsudoi.account.store.LinkStore;
import org.tsudoi.account.store.SignInStore;
import org.tsudoi.base.usecase.Attempts;

/** Where the person acting is signed in, and the end of it: a forgotten tablet at a centre is signed out from home. */
@ApplicationScoped
public class SignIns {
    private static final String HASH = "[0-9a-f]{64}";

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private SignInStore signIns;

    @Inject
    private LinkStore links;

    @Inject
    private AuditTrail audit;

    public List<OpenSignIn> mine(String currentToken) {
        return signIns.open(current.actor().accountId(), Secrets.hash(currentToken), clock.instant());
    }

    /** False when there is no such sign-in of one's own. */
    public boolean end(String id) {
        if (id == null || !id.matches(HASH)) {
            return false;
        }
        return attempts.inTransaction(undo -> {
            boolean ended =
                    signIns.close(current.actor().accountId(), HexFormat.of().parseHex(id)) == 1;
            if (ended) {
                audit.record(Act.SIGN_IN_ENDED, "account", current.actor().login(), null, null);
            }
            return ended;
        });
    }

    public void endOthers(String keptToken) {
        attempts.inTransaction(undo -> {
            links.closeOthers(current.actor().accountId(), Secrets.hash(keptToken));
            audit.record(Act.SIGN_IN_ENDED, "account", current.actor().login(), null, null);
            return null;
        });
    }
}
