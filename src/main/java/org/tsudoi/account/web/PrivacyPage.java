package org.tsudoi.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CloseAccount;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;

/** What is kept about a person and why, all of it as a file, and its deletion. */
@Named("privacyPage")
@RequestScoped
public class PrivacyPage {
    @Inject
    private AskedLanguage asked;

    @Inject
    private CloseAccount closeAccount;

    @Inject
    private SessionCookie cookie;

    private String password;
    private List<Reason> reasons = List.of();

    public String close() throws IOException {
        reasons = Problem.reasons(closeAccount.close(password), asked.getLanguage());
        if (reasons.isEmpty()) {
            var context = FacesContext.getCurrentInstance().getExternalContext();
            cookie.clear((HttpServletResponse) context.getResponse());
            context.redirect("/");
        }
        return null;
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
