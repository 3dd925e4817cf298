package org.tsudoi.group.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.ProveAddress.Choice;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.group.usecase.JoinGroup;
import org.tsudoi.group.usecase.JoinGroup.Invitation;
import org.tsudoi.group.usecase.OfficerAnswer;

/** What is behind the link of an invitation: accept as who is signed in, or open an account and accept with it. */
@Named("invitationPage")
@RequestScoped
public class InvitationPage {
    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private JoinGroup joinGroup;

    private Optional<Invitation> invitation;
    private String name;
    private String password;
    private String again;
    private List<Reason> reasons = List.of();

    public String accept() throws IOException {
        return after(joinGroup.join(getToken()), "/my/groups/");
    }

    /** The new account is used at the sign-in page, where passwords are asked for. */
    public String acceptAsNew() throws IOException {
        var choice = new Choice(name, password, again, asked.getLanguage());
        return after(joinGroup.joinAsNew(getToken(), choice), "/sign-in?back=/my/groups/");
    }

    private String after(OfficerAnswer answer, String address) throws IOException {
        if (answer instanceof OfficerAnswer.Done done) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address + done.code());
        } else if (answer instanceof OfficerAnswer.Refused refused) {
            reasons = Problem.reasons(refused.reasons(), asked.getLanguage());
        }
        invitation = null;
        return null;
    }

    public Invitation getInvitation() {
        if (invitation == null) {
            invitation = joinGroup.invitation(getToken());
        }
        return invitation.orElse(null);
    }

    public boolean isGood() {
        return getInvitation() != null;
    }

    public boolean isSignedIn() {
        return current.actor().isSignedIn();
    }

    public String getPerson() {
        return current.actor().name();
    }

    public String getToken() {
        return String.valueOf(Parameters.get("token"));
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
