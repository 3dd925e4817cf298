package org.tsudoi.group.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.tsudoi.group.Application;
import org.tsudoi.group.Closing;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.PublicBenefit;
import org.tsudoi.group.RegistrationReason;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.RegistrationStep;

/** One row a group: what it declared, and where its registration stands. */
@Entity
@Table(name = "registration")
public class Registration {
    @Id
    long id;

    @Column(name = "group_id")
    long groupId;

    @Column(name = "rule_set_id")
    Long ruleSetId;

    @Enumerated(EnumType.STRING)
    RegistrationState state;

    @Column(name = "applied_at")
    Instant appliedAt;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "decided_by")
    Long decidedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "registered_class")
    GroupClass registeredClass;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_until")
    LocalDate validUntil;

    @Column(name = "suspended_until")
    LocalDate suspendedUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    RegistrationReason reasonCode;

    @Column(name = "reason_text")
    String reasonText;

    @Column(name = "member_count")
    Integer memberCount;

    @Column(name = "local_count")
    Integer localCount;

    @Column(name = "months_active")
    Integer monthsActive;

    @Column(name = "annual_plan")
    boolean annualPlan;

    boolean voluntary;

    @Column(name = "non_profit")
    boolean nonProfit;

    @Column(name = "not_excluded")
    boolean notExcluded;

    @Enumerated(EnumType.STRING)
    @Column(name = "public_benefit")
    PublicBenefit publicBenefit;

    String purpose;
    boolean provisional;
    int round;

    @Column(name = "grace_until")
    LocalDate graceUntil;

    @Column(name = "returned_until")
    LocalDate returnedUntil;

    @Enumerated(EnumType.STRING)
    Closing closing;

    @Column(name = "closed_on")
    LocalDate closedOn;

    @Version
    int version;

    protected Registration() {}

    public Registration(long id, long groupId) {
        this.id = id;
        this.groupId = groupId;
        this.state = RegistrationState.DRAFT;
    }

    public RegistrationState state() {
        return state;
    }

    public Instant appliedAt() {
        return appliedAt;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public RegistrationReason reason() {
        return reasonCode;
    }

    public String reasonText() {
        return reasonText;
    }

    public LocalDate validUntil() {
        return validUntil;
    }

    public void say(Application form) {
        memberCount = form.memberCount();
        localCount = form.localCount();
        monthsActive = form.monthsActive();
        annualPlan = form.annualPlan();
        voluntary = form.voluntary();
        nonProfit = form.nonProfit();
        notExcluded = form.notExcluded();
        publicBenefit = form.publicBenefit();
        purpose = form.purpose();
    }

    /** Moves to another state; the caller has asked {@link RegistrationState#mayBecome}. */
    public void become(RegistrationState next, RegistrationReason reason, String text) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("a registration may not go from " + state + " to " + next);
        }
        state = next;
        reasonCode = reason;
        reasonText = text;
    }

    /** Handed in: a new round begins. */
    public void applied(Instant now, long ruleSet, boolean asStartUp) {
        appliedAt = now;
        ruleSetId = ruleSet;
        provisional = asStartUp;
        round++;
    }

    /** A renewal that waits keeps its rights so long; null when none waits. */
    public void keepsRightsUntil(LocalDate day) {
        graceUntil = day;
    }

    public boolean provisional() {
        return provisional;
    }

    public int round() {
        return round;
    }

    public RegistrationStep.Standing standing() {
        return new RegistrationStep.Standing(state, validUntil, suspendedUntil, returnedUntil);
    }

    public void returned(LocalDate until) {
        returnedUntil = until;
    }

    public void closed(Closing how, LocalDate on) {
        closing = how;
        closedOn = on;
    }

    public void decided(Instant now, long accountId) {
        decidedAt = now;
        decidedBy = accountId;
    }

    /** The class that counts from this decision on. */
    public void under(GroupClass decided) {
        registeredClass = decided;
    }

    public void valid(LocalDate from, LocalDate until) {
        validFrom = from;
        validUntil = until;
    }

    public void suspended(LocalDate until) {
        suspendedUntil = until;
    }
}
