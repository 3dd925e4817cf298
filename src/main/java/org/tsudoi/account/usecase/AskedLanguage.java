package org.tsudoi.account.usecase;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.tsudoi.base.Language;

/** The language of this request: the page's cookie or the API's Accept-Language; Japanese until a filter says so. */
@Named("asked")
@RequestScoped
public class AskedLanguage {
    private Language language = Language.JA;

    public Language getLanguage() {
        return language;
    }

    public void use(Language wanted) {
        this.language = wanted;
    }
}
