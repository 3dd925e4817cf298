package org.tsudoi.equipment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.web.PictureForm;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.facility.Photograph.Alt;
import org.tsudoi.facility.PictureType;
import org.tsudoi.facility.usecase.Photographs;

/** The picture of the kind that is being changed: put in the place of the one before, or taken away. */
@Named("kindPicture")
@RequestScoped
public class KindPicture {
    @Inject
    private AskedLanguage asked;

    @Inject
    private KindEditPage page;

    @Inject
    private Photographs photographs;

    private final PictureForm form = new PictureForm();
    private List<Reason> reasons = List.of();

    public String show() throws IOException {
        return finish(photographs.showKind(kind(), form.body(PictureType.LARGEST), alt()));
    }

    public String remove() throws IOException {
        photographs.removeOfKind(kind());
        return finish(List.of());
    }

    private long kind() {
        return page.getRow().kind().id();
    }

    private String finish(List<Refusal> mistakes) throws IOException {
        reasons = Problem.reasons(mistakes, asked.getLanguage());
        if (reasons.isEmpty()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/admin/equipment/" + page.getRow().kind().code());
        }
        return null;
    }

    private Alt alt() {
        return new Alt(form.getAltJa(), form.getAltSimple(), form.getAltEn());
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public PictureForm getForm() {
        return form;
    }
}
