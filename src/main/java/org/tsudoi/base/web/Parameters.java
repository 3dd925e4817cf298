package org.tsudoi.base.web;

import jakarta.faces.context.FacesContext;

/** Parameters of the page being shown, those in its address (/rooms/{code}) included. */
public final class Parameters {
    private Parameters() {}

    /** The value, or null. */
    public static String get(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }
}
