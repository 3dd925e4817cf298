package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.CriterionCheck;
import org.tsudoi.group.DecisionRules;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.Verdict;
import org.tsudoi.group.store.DecisionStore;

/** Staff note what they found about each criterion, before anything is decided. */
@ApplicationScoped
public class CheckCriteria {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private ReadGroups readGroups;

    @Inject
    private DecisionStore decisions;

    @Inject
    private AuditTrail audit;

    /** One finding as it was entered; accepted null: not looked at. */
    public record Finding(String criterion, Boolean accepted, String note) {}

    public OfficerAnswer check(String code, List<Finding> findings) {
        Actor actor = current.actor();
        Optional<GroupView> group = actor.isStaff() ? readGroups.inside(code) : Optional.empty();
        if (group.isEmpty()) {
            return new OfficerAnswer.Unknown();
        }
        List<Refusal> refusals = new ArrayList<>();
        for (Finding finding : findings) {
            verdict(group.get(), finding)
                    .filter(v -> finding.accepted() != null)
                    .ifPresent(v -> refusals.addAll(DecisionRules.check(v, finding.accepted(), finding.note())));
        }
        if (!refusals.isEmpty()) {
            return new OfficerAnswer.Refused(refusals);
        }
        return attempts.inTransaction(undo -> {
            findings.stream()
                    .filter(f -> verdict(group.get(), f).isPresent())
                    .forEach(f -> keep(group.get(), f, actor));
            audit.record(Act.CRITERIA_CHECKED, "group", code, group.get().id(), null);
            return new OfficerAnswer.Done(code);
        });
    }

    public Map<String, CriterionCheck> checks(GroupView group) {
        return current.actor().isStaff() || current.actor().isAuditor()
                ? decisions.checks(group.id(), group.round())
                : Map.of();
    }

    private void keep(GroupView group, Finding finding, Actor actor) {
        if (finding.accepted() == null) {
            decisions.uncheck(group.id(), group.round(), finding.criterion());
            return;
        }
        String note = finding.note() == null || finding.note().isBlank()
                ? null
                : finding.note().strip();
        var check = new CriterionCheck(finding.criterion(), finding.accepted(), note, actor.name());
        decisions.check(group.id(), group.round(), check, clock.instant());
    }

    private static Optional<Verdict> verdict(GroupView group, Finding finding) {
        return group.verdicts().stream()
                .filter(v -> v.criterion().id().equals(finding.criterion()))
                .findFirst();
    }
}
