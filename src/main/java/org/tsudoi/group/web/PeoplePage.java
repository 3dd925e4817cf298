package org.tsudoi.group.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.account.Contact;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Role;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Item;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.group.GroupAccess;
import org.tsudoi.group.GroupPeople;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.usecase.ChangeOfficer;
import org.tsudoi.group.usecase.HandOverGroup;
import org.tsudoi.group.usecase.InviteOfficer;
import org.tsudoi.group.usecase.OfficerAnswer;
import org.tsudoi.group.usecase.ReadGroups;
import org.tsudoi.group.usecase.ReadPeople;

/** Who has a part in a group, and every change of it; the same page for officers and, with a paper in hand, for staff. */
@Named("peoplePage")
@RequestScoped
public class PeoplePage {
    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private ReadGroups readGroups;

    @Inject
    private ReadPeople readPeople;

    @Inject
    private InviteOfficer inviteOfficer;

    @Inject
    private ChangeOfficer changeOfficer;

    @Inject
    private HandOverGroup handOver;

    private GroupView group;
    private GroupPeople people;
    private String email;
    private String role = Role.MEMBER.name();
    private String evidence;
    private List<Reason> reasons = List.of();

    @PostConstruct
    void read() {
        group = readGroups.inside(String.valueOf(Parameters.get("code"))).orElse(null);
        people = group == null ? null : readPeople.of(group.code()).orElseThrow();
    }

    /** /my is for officers; staff come by the door of staff. */
    public void check() {
        boolean staffDoor = isForStaff();
        Missing.unless(group != null && (staffDoor || isMine()));
    }

    public String invite() throws IOException {
        return after(inviteOfficer.invite(group.code(), email, Item.constant(Role.class, role), evidence), "invited");
    }

    public String takeBack(long invitation) throws IOException {
        return after(inviteOfficer.takeBack(group.code(), invitation, evidence), "done");
    }

    public String letGo(long accountId) throws IOException {
        boolean self = accountId == current.actor().accountId();
        OfficerAnswer answer = changeOfficer.letGo(group.code(), accountId, evidence);
        if (self && answer instanceof OfficerAnswer.Done) {
            return go("/my");
        }
        return after(answer, "done");
    }

    public String change(long accountId, String to) throws IOException {
        return after(changeOfficer.change(group.code(), accountId, Role.valueOf(to), evidence), "done");
    }

    /** The representative names somebody, somebody asks for it, or staff do it. */
    public String succeed(long accountId) throws IOException {
        return isMine()
                ? after(handOver.ask(group.code(), accountId), "asked")
                : after(handOver.appoint(group.code(), accountId, evidence), "done");
    }

    public String confirm() throws IOException {
        return after(handOver.confirm(group.code()), "done");
    }

    public String end() throws IOException {
        return after(handOver.end(group.code()), "done");
    }

    private String after(OfficerAnswer answer, String done) throws IOException {
        if (answer instanceof OfficerAnswer.Done) {
            return go(getBase() + "/officers?done=" + done);
        }
        reasons = answer instanceof OfficerAnswer.Refused refused
                ? Problem.reasons(refused.reasons(), asked.getLanguage())
                : List.of(new Reason("UNKNOWN", Text.of(asked.getLanguage(), "page.error.not-found"), null));
        read();
        return null;
    }

    private static String go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        return null;
    }

    public boolean isMine() {
        return current.actor().isOfficerOf(group.id());
    }

    public boolean isForStaff() {
        Object address = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(RequestDispatcher.FORWARD_REQUEST_URI);
        return String.valueOf(address).startsWith("/staff/");
    }

    /** What the person reading may do with an officer; the rules judge again when it is pressed. */
    public boolean may(String act, Contact officer) {
        boolean representative = officer.role() == Role.REPRESENTATIVE;
        boolean self = officer.accountId() == current.actor().accountId();
        boolean chief = !isMine() && current.actor().isStaff() || people.has(me(), Role.REPRESENTATIVE);
        return switch (act) {
            case "leave" -> self && !representative;
            case "let-go" ->
                !self && !representative && (chief || people.has(me(), Role.CONTACT) && officer.role() == Role.MEMBER);
            case "contact" -> chief && officer.role() == Role.MEMBER;
            case "member" -> chief && officer.role() == Role.CONTACT;
            default -> !representative && people.handOver() == null && (chief || self);
        };
    }

    public boolean isInviting() {
        return !people.has(me(), Role.MEMBER) && (isMine() || current.actor().isStaff());
    }

    /** Waits for the person reading to confirm. */
    public boolean isWaitingForMe() {
        var waiting = people.handOver();
        return waiting != null && me() == (waiting.askedByOld() ? waiting.to() : waiting.from());
    }

    public boolean isPartOfHandOver() {
        var waiting = people.handOver();
        return waiting != null && (me() == waiting.from() || me() == waiting.to());
    }

    public String getSuccessor() {
        return people.handOver() == null
                ? ""
                : people.officer(people.handOver().to()).map(Contact::name).orElse("");
    }

    public List<SelectItem> getRoles() {
        Stream<Role> roles = !isMine()
                ? Stream.of(Role.MEMBER, Role.CONTACT, Role.REPRESENTATIVE)
                : people.has(me(), Role.REPRESENTATIVE) ? Stream.of(Role.MEMBER, Role.CONTACT) : Stream.of(Role.MEMBER);
        return roles.map(r -> new SelectItem(r.name(), Text.of(asked.getLanguage(), "group.role." + r)))
                .toList();
    }

    public String getDone() {
        String done = Parameters.get("done");
        return reasons.isEmpty() && done != null && done.matches("invited|asked|done") ? "group.people." + done : null;
    }

    /** Address of the group's own page behind the door one came through. */
    public String getBase() {
        return (isForStaff() ? "/staff/registrations/" : "/my/groups/") + group.code();
    }

    private long me() {
        return current.actor().accountId();
    }

    public GroupView getGroup() {
        return group;
    }

    public List<GroupAccess> getAccesses() {
        return isMine() ? readPeople.accesses(people) : List.of();
    }

    public GroupPeople getPeople() {
        return people;
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }
}
