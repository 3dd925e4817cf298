package org.tsudoi.boot;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Forms post back to the readable address they were shown under. */
public class AddressViews extends ViewHandlerWrapper {
    public AddressViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object address = context.getExternalContext().getRequestMap().get(Routes.ADDRESS);
        boolean same = context.getViewRoot() == null
                || viewId.equals(context.getViewRoot().getViewId());
        return address != null && same ? (String) address : super.getActionURL(context, viewId);
    }
}
