package org.tsudoi.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tsudoi.account.SignInRefusal;
import org.tsudoi.account.usecase.SignIn;
import org.tsudoi.account.usecase.SignIn.Attempt;
import org.tsudoi.account.usecase.SignIn.Kind;

/** Signing in and out on pages. */
@Named("signInPage")
@RequestScoped
public class SignInPage {
    @Inject
    private SignIn signIn;

    @Inject
    private SessionCookie cookie;

    @Inject
    private HttpServletRequest request;

    private String name;
    private String password;
    private SignInRefusal refusal;

    public String signIn() throws IOException {
        var attempt = new Attempt(name, password, request.getRemoteAddr(), request.getHeader("User-Agent"));
        SignIn.Result result = signIn.signIn(attempt, Kind.SESSION);
        if (!result.isIn()) {
            refusal = result.refusal();
            return null;
        }
        cookie.set(response(), result);
        go(LocalAddress.or(request.getParameter("back"), "/my"));
        return null;
    }

    public String signOut() throws IOException {
        SessionCookie.of(request).ifPresent(signIn::signOut);
        cookie.clear(response());
        go("/");
        return null;
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
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

    public SignInRefusal getRefusal() {
        return refusal;
    }
}
