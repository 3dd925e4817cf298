package org.tsudoi.boot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Language;

/** What the template of every page asks. */
@Named("page")
@RequestScoped
public class PageBean {
    @Inject
    private AskedLanguage asked;

    @Inject
    private CurrentActor current;

    @Inject
    private Configuration configuration;

    public String getHtmlLanguage() {
        return asked.getLanguage().html();
    }

    public boolean isIn(String tag) {
        return asked.getLanguage().tag().equals(tag);
    }

    public boolean isDemo() {
        return configuration.demo();
    }

    public Actor getActor() {
        return current.actor();
    }

    /** The address of this page in another language. */
    public String in(String tag) {
        String address = String.valueOf(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .getOrDefault(Routes.ADDRESS, "/"));
        return address + (address.contains("?") ? "&" : "?") + "lang=" + tag;
    }

    public Language[] getLanguages() {
        return Language.values();
    }
}
