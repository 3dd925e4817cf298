package org.tsudoi.equipment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Refusal;
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

    private Part file;
    private String altJa;
    private String altSimple;
    private String altEn;
    private List<Reason> reasons = List.of();

    public String show() throws IOException {
        return finish(photographs.showKind(kind(), body(), new Alt(altJa, altSimple, altEn)));
    }

    public String remove() throws IOException {
        photographs.removeOfKind(kind());
        return finish(List.of());
    }

    private long kind() {
        return page.getRow().kind().id();
    }

    private String finish(List<Refusal> mistakes) throws IOException {
        reasons = mistakes.stream()
                .map(m -> Problem.reason(m, asked.getLanguage()))
                .toList();
        if (reasons.isEmpty()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/admin/equipment/" + page.getRow().kind().code());
        }
        return null;
    }

    /** Never more than a byte beyond what is taken: enough to see that it is too large. */
    private byte[] body() throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (var stream = file.getInputStream()) {
            return stream.readNBytes(PictureType.LARGEST + 1);
        }
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getAltJa() {
        return altJa;
    }

    public void setAltJa(String altJa) {
        this.altJa = altJa;
    }

    public String getAltSimple() {
        return altSimple;
    }

    public void setAltSimple(String altSimple) {
        this.altSimple = altSimple;
    }

    public String getAltEn() {
        return altEn;
    }

    public void setAltEn(String altEn) {
        this.altEn = altEn;
    }
}
