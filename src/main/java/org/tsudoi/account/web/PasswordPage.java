package org.tsudoi.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.ChangePassword;
import org.tsudoi.account.usecase.ChangePassword.Wish;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;

/** A new password for who is signed in. Passwords are never sent back to the page. */
@Named("passwordPage")
@RequestScoped
public class PasswordPage {
    @Inject
    private AskedLanguage asked;

    @Inject
    private ChangePassword changePassword;

    @Inject
    private HttpServletRequest request;

    private String old;
    private String password;
    private String again;
    private boolean done;
    private List<Reason> reasons = List.of();

    public String change() {
        String kept = SessionCookie.of(request).orElse("");
        reasons = Problem.reasons(changePassword.change(new Wish(old, password, again), kept), asked.getLanguage());
        done = reasons.isEmpty();
        return null;
    }

    public boolean isDone() {
        return done;
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
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
