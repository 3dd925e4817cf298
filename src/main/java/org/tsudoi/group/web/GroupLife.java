package org.tsudoi.group.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Role;
import org.tsudoi.base.web.Item;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.group.ClassEntry;
import org.tsudoi.group.Closing;
import org.tsudoi.group.DecisionLetter;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.Season;
import org.tsudoi.group.VerdictRow;
import org.tsudoi.group.usecase.ApplyForRegistration;
import org.tsudoi.group.usecase.CloseGroup;
import org.tsudoi.group.usecase.OfficerAnswer;
import org.tsudoi.group.usecase.ReadGroups;
import org.tsudoi.group.usecase.ReadRegister;
import org.tsudoi.group.usecase.WithdrawRegistration;
import org.tsudoi.group.usecase.WriteLetter;

/** The life of a registration on the group's own page: renewed in one press, taken back, ended. */
@Named("groupLife")
@RequestScoped
public class GroupLife {
    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private ReadGroups readGroups;

    @Inject
    private ApplyForRegistration apply;

    @Inject
    private WithdrawRegistration withdrawRegistration;

    @Inject
    private CloseGroup closeGroup;

    @Inject
    private ReadRegister register;

    @Inject
    private WriteLetter writeLetter;

    @Inject
    private EditGroup page;

    private String closing;
    private String successors;
    private List<Reason> reasons = List.of();

    /** Nothing has changed since: what is kept is handed in again. */
    public String renew() throws IOException {
        return page.after(apply.submit(page.getCode()), "submitted");
    }

    public String withdraw() throws IOException {
        return page.after(withdrawRegistration.withdraw(page.getCode()), "withdrawn");
    }

    public String close() throws IOException {
        var wish = new CloseGroup.Wish(Item.constant(Closing.class, closing), successors);
        OfficerAnswer answer = closeGroup.close(page.getCode(), wish);
        if (answer instanceof OfficerAnswer.Done) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/my/groups/" + page.getCode());
        } else if (answer instanceof OfficerAnswer.Refused refused) {
            reasons = Problem.reasons(refused.reasons(), asked.getLanguage());
        }
        return null;
    }

    /** The season has begun, or the group is in its first months and may ask for the full registration. */
    public boolean isRenewable() {
        GroupView group = page.getGroup();
        if (group == null || group.validUntil() == null) {
            return false;
        }
        boolean stands = group.state() == RegistrationState.REGISTERED || group.state() == RegistrationState.EXPIRED;
        return stands && (group.provisional() || season().isOpen(JapanTime.today(clock), group.validUntil()));
    }

    public LocalDate getLastChance() {
        return season().lastChance(page.getGroup().validUntil());
    }

    public LocalDate getOpens() {
        return season().opensBefore(page.getGroup().validUntil());
    }

    private Season season() {
        return readGroups.book().season();
    }

    public boolean isWithdrawable() {
        GroupView group = page.getGroup();
        return group != null
                && switch (group.state()) {
                    case SUBMITTED, IN_REVIEW, RETURNED, RENEWAL_PENDING -> true;
                    default -> false;
                };
    }

    public boolean isClosable() {
        GroupView group = page.getGroup();
        return group != null
                && group.state() != RegistrationState.CLOSED
                && current.actor().has(Role.REPRESENTATIVE, group.id());
    }

    /** Registered groups with a similar name that agreed to be shown, while this one is still being drawn up. */
    public List<GroupView> getAlike() {
        GroupView group = page.getGroup();
        return group == null || !group.state().mayBecome(RegistrationState.SUBMITTED)
                ? List.of()
                : register.alike(group).stream()
                        .map(r -> readGroups.shown(r.code()))
                        .flatMap(Optional::stream)
                        .toList();
    }

    public List<ClassEntry> getClasses() {
        return readGroups.classes(page.getGroup());
    }

    /** The class that counts today, when the form says another one; null when they agree. */
    public GroupClass getClassUntilDecided() {
        List<ClassEntry> classes = getClasses();
        GroupClass now =
                classes.isEmpty() ? null : classes.get(classes.size() - 1).groupClass();
        return now == page.getGroup().application().groupClass() ? null : now;
    }

    public List<GroupView.Linked> getLinked() {
        return readGroups.linked(page.getGroup());
    }

    public List<DecisionLetter> getLetters() {
        return writeLetter.letters(page.getGroup());
    }

    public List<VerdictRow> getVerdicts() {
        GroupView group = page.getGroup();
        return group.verdicts().stream()
                .map(v -> VerdictRow.of(v, group.application(), asked.getLanguage()))
                .toList();
    }

    public List<SelectItem> getClosings() {
        return Item.of(Closing.values(), asked.getLanguage(), "booking.choose");
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getClosing() {
        return closing;
    }

    public void setClosing(String closing) {
        this.closing = closing;
    }

    public String getSuccessors() {
        return successors;
    }

    public void setSuccessors(String successors) {
        this.successors = successors;
    }
}
