package org.tsudoi.boot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Which words the error page shows; never the error itself. */
@Named("errorPage")
@RequestScoped
public class ErrorPage {
    @Inject
    private HttpServletRequest request;

    public String getTitleKey() {
        return "page.error." + kind();
    }

    public String getDetailKey() {
        return getTitleKey() + ".detail";
    }

    private String kind() {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : 500;
        return switch (code) {
            case 401, 403 -> "forbidden";
            case 404 -> "not-found";
            case 413 -> "too-large";
            case 503 -> "overloaded";
            default -> code < 500 ? "malformed" : "failed";
        };
    }
}
