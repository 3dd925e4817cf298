package org.tsudoi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.report.usecase.FiscalYears;

/** The door of reports over the API. */
@RequestScoped
public class OnlyOffice {
    @Inject
    private ApiPost posts;

    @Inject
    private CurrentActor current;

    @Inject
    private FiscalYears years;

    void check() {
        if (!years.maySee()) {
            boolean known = current.actor().isSignedIn();
            throw posts.problem(known ? 403 : 401, known ? "forbidden" : "unauthenticated")
                    .thrown();
        }
    }
}
