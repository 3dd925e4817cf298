package org.tsudoi.base.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers 404 or 400 from a page: what is absent and what is somebody else's look alike. */
public final class Missing {
    private Missing() {}

    /** The page is shown with a message, but what was asked makes no sense: the answer is 400. */
    public static void sense() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** Ends the answer with 404 unless it is there; a page that asks twice is answered once. */
    public static void unless(boolean there) {
        var context = FacesContext.getCurrentInstance();
        if (there || context.getResponseComplete()) {
            return;
        }
        try {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
