package org.tsudoi.group.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.web.Item;
import org.tsudoi.group.DocumentType;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.PaperKind;
import org.tsudoi.group.usecase.HandInDocument;
import org.tsudoi.group.usecase.ReadGroups;

/** The papers an officer hands in for the own group: bylaws, a plan of the year and others. */
@Named("groupPapers")
@RequestScoped
public class GroupPapers {

    @Inject
    private AskedLanguage asked;

    @Inject
    private ReadGroups readGroups;

    @Inject
    private HandInDocument documents;

    @Inject
    private EditGroup page;

    private Part file;
    private String kind = PaperKind.BYLAWS.name();

    /** Keeps a paper, its type judged by its content. */
    public String add() throws IOException {
        if (file == null || file.getSize() == 0) {
            return page.tell("group.edit.documents.none");
        }
        if (file.getSize() > DocumentType.LARGEST) {
            return page.tell("group.edit.documents.too-large");
        }
        HandInDocument.Outcome outcome;
        try (var stream = file.getInputStream()) {
            outcome = documents.handIn(
                    page.getCode(), PaperKind.valueOf(kind), file.getSubmittedFileName(), stream.readAllBytes());
        }
        return switch (outcome) {
            case KEPT -> EditGroup.go(page.getCode(), "saved");
            case WRONG_TYPE -> page.tell("group.edit.documents.wrong-type");
            case TOO_LARGE -> page.tell("group.edit.documents.too-large");
            case UNKNOWN -> page.tell("page.error.not-found");
        };
    }

    public List<GroupView.Document> getAll() {
        return readGroups.documents(page.getGroup());
    }

    public List<SelectItem> getKinds() {
        return Item.of(PaperKind.values(), asked.getLanguage(), null);
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        PaperKind known = Item.constant(PaperKind.class, kind);
        this.kind = (known == null ? PaperKind.OTHER : known).name();
    }
}
