package org.tsudoi.base.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers 404 from a page: what is absent and what is somebody else's look alike. */
public final class Missing {
    private Missing() {}

    public static void unless(boolean there) {
        if (there) {
            return;
        }
        var context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
