package org.tsudoi.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.ProveAddress;
import org.tsudoi.account.usecase.ProveAddress.Choice;
import org.tsudoi.account.usecase.ProveAddress.Link;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;

/** Asking for a link by mail, and what is chosen behind it: a name and a password for a new account, or a new password. */
@Named("linkPage")
@RequestScoped
public class LinkPage {
    @Inject
    private AskedLanguage asked;

    @Inject
    private ProveAddress proveAddress;

    @Inject
    private SignInPage signInPage;

    private String email;
    private boolean sent;
    private Optional<Link> link;
    private String name;
    private String password;
    private String again;
    private List<Reason> reasons = List.of();

    public String ask() {
        Optional<Refusal> refusal = proveAddress.ask(email, asked.getLanguage());
        reasons = refusal.map(r -> Problem.reason(r, asked.getLanguage())).stream()
                .toList();
        sent = reasons.isEmpty();
        return null;
    }

    /** Keeps what was chosen and lets the person in at once. */
    public String use() throws IOException {
        Optional<Link> good = getLink();
        List<Refusal> mistakes =
                proveAddress.use(Parameters.get("token"), new Choice(name, password, again, asked.getLanguage()));
        reasons = Problem.reasons(mistakes, asked.getLanguage());
        if (mistakes.isEmpty() && good.isPresent()) {
            signInPage.setName(good.get().email());
            signInPage.setPassword(password);
            return signInPage.signIn();
        }
        link = null;
        return null;
    }

    /** The link of the address, or empty when it has ended. */
    public Optional<Link> getLink() {
        if (link == null) {
            link = proveAddress.link(String.valueOf(Parameters.get("token")));
        }
        return link;
    }

    public boolean isGood() {
        return getLink().isPresent();
    }

    public boolean isNewAccount() {
        return getLink().filter(Link::isNewAccount).isPresent();
    }

    public String getAddressOfLink() {
        return getLink().map(Link::email).orElse("");
    }

    public boolean isSent() {
        return sent;
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
