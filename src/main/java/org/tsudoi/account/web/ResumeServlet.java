package org.tsudoi.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tsudoi.account.usecase.SignIn;
import org.tsudoi.account.usecase.SignIn.Attempt;
import org.tsudoi.account.usecase.SignIn.Kind;

/** Signs a person in again and sends the kept form on: 307 repeats the very same POST at its own address. */
@WebServlet("/sign-in/resume")
public class ResumeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient SessionCookie cookie;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String back = LocalAddress.or(request.getParameter("tsudoi-back"), "/my");
        var attempt = new Attempt(
                request.getParameter("tsudoi-name"),
                request.getParameter("tsudoi-password"),
                request.getRemoteAddr(),
                request.getHeader("User-Agent"));
        SignIn.Result result = signIn.signIn(attempt, Kind.SESSION);
        if (result.isIn()) {
            cookie.set(response, result);
            response.setStatus(307);
            response.setHeader("Location", back);
            return;
        }
        request.setAttribute("kept", request.getParameterMap());
        request.setAttribute("back", back);
        request.setAttribute("refusal", result.refusal());
        request.getRequestDispatcher("/account/resume.xhtml").forward(request, response);
    }
}
