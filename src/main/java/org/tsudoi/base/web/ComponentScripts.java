package org.tsudoi.base.web;

import jakarta.faces.context.FacesContext;
import org.primefaces.context.PrimeFacesContext;

/** Scripts that components write into a page. */
public final class ComponentScripts {
    private ComponentScripts() {}

    /**
     * Lets this one answer run the scripts that its components write into the page, by a number used once; all other
     * pages run our own script file only.
     */
    public static void allow() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String nonce = PrimeFacesContext.getCspState(faces).getNonce();
        faces.getExternalContext()
                .setResponseHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'self' 'nonce-" + nonce + "'; img-src 'self' data:; "
                                + "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; "
                                + "form-action 'self'; frame-ancestors 'none'");
    }
}
