package org.tsudoi.account.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tsudoi.account.OpenSignIn;
import org.tsudoi.account.SignedInAnew;
import org.tsudoi.account.store.SignInStore;

/** Remembers where a sign-in came from, and tells its owner of a device that is new; inside the transaction of the sign-in. */
@ApplicationScoped
class KnowDevice {
    @Inject
    private SignInStore signIns;

    @Inject
    private Event<SignedInAnew> news;

    void signedIn(long accountId, byte[] tokenHash, SignIn.Attempt attempt, Instant now) {
        signIns.from(tokenHash, attempt.address());
        String agent = attempt.agent() == null ? "" : attempt.agent();
        String device = new OpenSignIn("", false, agent, null, now, now, false).device();
        String known = Secrets.shortHash(device + " " + neighbourhood(attempt.address()));
        if (signIns.isNewDevice(accountId, known, now)) {
            signIns.person(accountId)
                    .ifPresent(p -> news.fire(
                            new SignedInAnew(p.email(), p.name(), p.language(), now, device, attempt.address())));
        }
    }

    /** The address without its last part: a telephone gets another one every day. */
    private static String neighbourhood(String address) {
        return address == null ? "" : address.replaceAll("[.:][^.:]*$", "");
    }
}
