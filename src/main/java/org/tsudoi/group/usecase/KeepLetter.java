package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Language;
import org.tsudoi.group.Application;
import org.tsudoi.group.CriterionCheck;
import org.tsudoi.group.DecisionLetter;
import org.tsudoi.group.Verdict;
import org.tsudoi.group.VerdictRow;
import org.tsudoi.group.store.CivicGroup;
import org.tsudoi.group.store.DecisionStore;
import org.tsudoi.group.store.Registration;

/** Keeps what a decision rested on, in the transaction that takes it. */
@ApplicationScoped
class KeepLetter {
    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private DecisionStore decisions;

    void keep(CivicGroup group, Registration registration, Application said, List<Verdict> verdicts) {
        Map<String, CriterionCheck> checks = decisions.checks(group.id(), registration.round());
        List<DecisionLetter.Line> lines = verdicts.stream()
                .map(v -> line(v, said, checks.get(v.criterion().id())))
                .toList();
        LocalDate lastDay = registration.standing().suspendedUntil() == null
                ? registration.standing().returnedUntil()
                : registration.standing().suspendedUntil();
        var letter = new DecisionLetter(
                0,
                group.id(),
                group.code(),
                group.names().ja(),
                registration.round(),
                clock.instant(),
                registration.appliedAt(),
                registration.state(),
                registration.provisional(),
                registration.validFrom(),
                registration.validUntil(),
                lastDay,
                registration.reason(),
                registration.reasonText(),
                lines);
        decisions.keep(letter, current.actor().name());
    }

    /** The finding of staff, where there is one, counts instead of the verdict. */
    private static DecisionLetter.Line line(Verdict verdict, Application said, CriterionCheck check) {
        VerdictRow row = VerdictRow.of(verdict, said, Language.JA);
        Verdict.Outcome outcome =
                check == null ? verdict.outcome() : check.accepted() ? Verdict.Outcome.MET : Verdict.Outcome.UNMET;
        return new DecisionLetter.Line(row.name(), row.law(), row.fact(), outcome, check == null ? null : check.note());
    }
}
