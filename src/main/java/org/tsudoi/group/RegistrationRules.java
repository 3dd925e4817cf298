package org.tsudoi.group;

import java.util.List;
import java.util.Objects;
import org.tsudoi.group.Criterion.Test;
import org.tsudoi.group.RegistrationRefusal.BenefitNotPublic;
import org.tsudoi.group.RegistrationRefusal.BenefitNotSaid;
import org.tsudoi.group.RegistrationRefusal.BylawsMissing;
import org.tsudoi.group.RegistrationRefusal.ExcludedPurpose;
import org.tsudoi.group.RegistrationRefusal.NoContinuity;
import org.tsudoi.group.RegistrationRefusal.NotDeclared;
import org.tsudoi.group.RegistrationRefusal.NotNonProfit;
import org.tsudoi.group.RegistrationRefusal.NotVoluntary;
import org.tsudoi.group.RegistrationRefusal.NumberTooSmall;
import org.tsudoi.group.RegistrationRefusal.PaperMissing;
import org.tsudoi.group.RegistrationRefusal.ShareTooSmall;
import org.tsudoi.group.RegistrationRefusal.TooFewLocal;
import org.tsudoi.group.RegistrationRefusal.TooFewMembers;
import org.tsudoi.group.Verdict.Outcome;

/** Judges what a group says of itself by the published criteria; every verdict is returned, not the first. No stage ever refuses. */
public final class RegistrationRules {
    private RegistrationRules() {}

    public static List<Verdict> verdicts(Application said, RegistrationBook book) {
        return book.criteria().stream().map(c -> verdict(said, c)).toList();
    }

    public static List<RegistrationRefusal> unmet(Application said, RegistrationBook book) {
        return verdicts(said, book).stream()
                .filter(Verdict::isUnmet)
                .map(Verdict::refusal)
                .toList();
    }

    /**
     * A new group that does not yet meet what the start-up track waives may still be registered for some months with smaller rights
     * (準備登録, ruleset: startUpTrack).
     */
    public static boolean isForStartUp(Application said, RegistrationBook book) {
        List<Verdict> unmet =
                verdicts(said, book).stream().filter(Verdict::isUnmet).toList();
        return !unmet.isEmpty()
                && said.stage() != null
                && book.startUp().stages().contains(said.stage())
                && unmet.stream()
                        .allMatch(v ->
                                book.startUp().waives().contains(v.criterion().id()));
    }

    private static Verdict verdict(Application said, Criterion criterion) {
        RegistrationRefusal refusal = judge(said, criterion.test());
        if (refusal == null) {
            return new Verdict(criterion, Outcome.MET, null);
        }
        return new Verdict(criterion, criterion.isWaivedFor(said.stage()) ? Outcome.WAIVED : Outcome.UNMET, refusal);
    }

    /** Nothing when it is met. */
    static RegistrationRefusal judge(Application said, Test test) {
        if (test instanceof Test.Number number) {
            return number(said, number);
        }
        if (test instanceof Test.Ratio ratio) {
            return ratio(said, ratio);
        }
        if (test instanceof Test.Any any) {
            return any(said, any);
        }
        if (test instanceof Test.Scale scale) {
            return scale(said, scale);
        }
        if (test instanceof Test.Declaration declaration) {
            return declaration.fact().isDeclared(said) ? null : undeclared(declaration.fact());
        }
        PaperKind kind = ((Test.Document) test).kind();
        if (said.papers().contains(kind)) {
            return null;
        }
        return kind == PaperKind.BYLAWS ? new BylawsMissing() : new PaperMissing(kind);
    }

    private static RegistrationRefusal number(Application said, Test.Number test) {
        int have = test.fact().number(said);
        if (have >= test.least()) {
            return null;
        }
        return switch (test.fact()) {
            case MEMBER_COUNT -> new TooFewMembers(test.least(), have);
            case MONTHS_ACTIVE -> new NoContinuity(test.least(), have);
            default -> new NumberTooSmall(test.fact(), test.least(), have);
        };
    }

    private static RegistrationRefusal ratio(Application said, Test.Ratio test) {
        int part = test.fact().number(said);
        int whole = test.of().number(said);
        if (whole > 0 && part * 100L >= (long) test.leastPercent() * whole) {
            return null;
        }
        int percent = whole == 0 ? 0 : (int) Math.min(100, part * 100L / whole);
        return test.fact() == Fact.LOCAL_COUNT && test.of() == Fact.MEMBER_COUNT
                ? new TooFewLocal(test.leastPercent(), percent)
                : new ShareTooSmall(test.fact(), test.of(), test.leastPercent(), percent);
    }

    /** One of several is enough; what the first lacks is told, whose text names the others. */
    private static RegistrationRefusal any(Application said, Test.Any test) {
        List<RegistrationRefusal> refusals =
                test.of().stream().map(t -> judge(said, t)).toList();
        return refusals.stream().anyMatch(Objects::isNull) ? null : refusals.get(0);
    }

    private static RegistrationRefusal scale(Application said, Test.Scale test) {
        if (said.publicBenefit() == null) {
            return new BenefitNotSaid();
        }
        return test.accepted().contains(said.publicBenefit()) ? null : new BenefitNotPublic(said.publicBenefit());
    }

    private static RegistrationRefusal undeclared(Fact fact) {
        return switch (fact) {
            case VOLUNTARY -> new NotVoluntary();
            case NON_PROFIT -> new NotNonProfit();
            case NOT_EXCLUDED -> new ExcludedPurpose();
            default -> new NotDeclared(fact);
        };
    }
}
