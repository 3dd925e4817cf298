package org.tsudoi.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.tsudoi.account.OpenSignIn;
import org.tsudoi.account.usecase.SignIns;
import org.tsudoi.base.web.Parameters;

/** The list of one's own sign-ins, each with a button that ends it. */
@Named("signInsPage")
@RequestScoped
public class SignInsPage {
    @Inject
    private SignIns signIns;

    @Inject
    private HttpServletRequest request;

    private List<OpenSignIn> all;

    public String end(String id) throws IOException {
        signIns.end(id);
        return go();
    }

    public String endOthers() throws IOException {
        signIns.endOthers(token());
        return go();
    }

    private static String go() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("/my/sign-ins?done=yes");
        return null;
    }

    public List<OpenSignIn> getAll() {
        if (all == null) {
            all = signIns.mine(token());
        }
        return all;
    }

    public boolean isDone() {
        return Parameters.get("done") != null;
    }

    private String token() {
        return SessionCookie.of(request).orElse("");
    }
}
