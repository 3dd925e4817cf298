package org.tsudoi.group.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.tsudoi.account.Contact;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.group.ClassEntry;
import org.tsudoi.group.DecisionLetter;
import org.tsudoi.group.GroupPeople;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.PaperReceipt;
import org.tsudoi.group.RegisterRow;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.StageEntry;
import org.tsudoi.group.usecase.KeepProfile;
import org.tsudoi.group.usecase.ReadGroups;
import org.tsudoi.group.usecase.ReadPeople;
import org.tsudoi.group.usecase.ReadRegister;
import org.tsudoi.group.usecase.WriteLetter;
import org.tsudoi.group.usecase.WriteReceipt;

/** Registrations that wait, and everything needed to decide one on one screen. */
@Named("registrationDesk")
@RequestScoped
public class RegistrationDesk {
    @Inject
    private CurrentActor current;

    @Inject
    private ReadGroups readGroups;

    @Inject
    private ReadPeople readPeople;

    @Inject
    private ReadRegister register;

    @Inject
    private KeepProfile keepProfile;

    @Inject
    private WriteLetter writeLetter;

    @Inject
    private WriteReceipt writeReceipt;

    private GroupView group;
    private List<Contact> people;

    @PostConstruct
    void read() {
        String code = Parameters.get("code");
        group = code == null ? null : readGroups.inside(code).orElse(null);
    }

    public void check() {
        Missing.unless(group != null);
    }

    public boolean may(String state) {
        RegistrationState next = RegistrationState.valueOf(state);
        boolean fresh = group.state() == RegistrationState.SUBMITTED && RegistrationState.IN_REVIEW.mayBecome(next);
        boolean renewal = group.state() == RegistrationState.RENEWAL_PENDING && next == RegistrationState.RETURNED;
        return current.actor().isStaff() && (group.state().mayBecome(next) || fresh || renewal);
    }

    public boolean isStaff() {
        return current.actor().isStaff();
    }

    public List<GroupView> getWaiting() {
        return readGroups.waiting();
    }

    public List<ClassEntry> getClasses() {
        return readGroups.classes(group);
    }

    public List<GroupView.Linked> getLinked() {
        return readGroups.linked(group);
    }

    /** Groups that may be this one under another spelling. */
    public List<RegisterRow> getAlike() {
        return register.alike(group);
    }

    public List<GroupView.Document> getDocuments() {
        return readGroups.documents(group);
    }

    public List<GroupView.Move> getHistory() {
        return readGroups.history(group);
    }

    public List<Contact> getOfficers() {
        if (people == null) {
            people = readPeople.of(group.code()).map(GroupPeople::officers).orElse(List.of());
        }
        return people;
    }

    public List<StageEntry> getStages() {
        return keepProfile.stages(group);
    }

    public String confirmStage(long entry) throws IOException {
        keepProfile.confirmStage(group, entry);
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect("/staff/registrations/" + group.code() + "?done=yes");
        return null;
    }

    public List<PaperReceipt> getReceipts() {
        return writeReceipt.of(group);
    }

    public List<DecisionLetter> getLetters() {
        return writeLetter.letters(group);
    }

    public GroupView getGroup() {
        return group;
    }
}
