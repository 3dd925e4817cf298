package org.tsudoi.boot;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import org.primefaces.context.PrimeFacesContext;

/** Forms post back to the readable address they were shown under, and no page keeps anything in a session. */
public class AddressViews extends ViewHandlerWrapper {
    public AddressViews(ViewHandler wrapped) {
        super(wrapped);
    }

    /**
     * Without state from its first moment, for components that ask before the page is built must not open a session;
     * and with the policy for scripts already said, lest each answer say it twice with a number that no script uses.
     */
    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot root = super.createView(context, viewId);
        if (root != null) {
            root.setTransient(true);
            PrimeFacesContext.getCspState(context).setInitialized(true);
        }
        return root;
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object address = context.getExternalContext().getRequestMap().get(Routes.ADDRESS);
        boolean same = context.getViewRoot() == null
                || viewId.equals(context.getViewRoot().getViewId());
        return address != null && same ? (String) address : super.getActionURL(context, viewId);
    }
}
