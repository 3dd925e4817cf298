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

    /** Whether this is the page of that address, for a page that has two. */
    public boolean isAt(String path) {
        return address().split("\\?")[0].equals(path);
    }

    private static String address() {
        return String.valueOf(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .getOrDefault(Routes.ADDRESS, "/"));
    }

    /** The address of this page in another language. */
    public String in(String tag) {
        String address = address();
        return address + (address.contains("?") ? "&" : "?") + "lang=" + tag;
    }

    public Language[] getLanguages() {
        return Language.values();
    }
}
