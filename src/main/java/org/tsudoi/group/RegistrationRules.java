package org.tsudoi.group;

import java.util.List;
import java.util.Objects;
import org.tsudoi.group.RegistrationRefusal.BenefitNotPublic;
import org.tsudoi.group.RegistrationRefusal.BenefitNotSaid;
import org.tsudoi.group.RegistrationRefusal.BylawsMissing;
import org.tsudoi.group.RegistrationRefusal.ExcludedPurpose;
import org.tsudoi.group.RegistrationRefusal.NoContinuity;
import org.tsudoi.group.RegistrationRefusal.NotNonProfit;
import org.tsudoi.group.RegistrationRefusal.NotVoluntary;
import org.tsudoi.group.RegistrationRefusal.TooFewLocal;
import org.tsudoi.group.RegistrationRefusal.TooFewMembers;

/** The criteria of registration (S4 (1) and the published rules), one a method; all that are not met are returned. No stage ever refuses. */
public final class RegistrationRules {
    /** One criterion: nothing when it is met. */
    @FunctionalInterface
    public interface Criterion {
        RegistrationRefusal judge(Application application, RegistrationBook book);
    }

    public static final List<Criterion> ALL = List.of(
            RegistrationRules::isVoluntary,
            RegistrationRules::isOfSeveralCitizens,
            RegistrationRules::isLocal,
            RegistrationRules::isContinuous,
            RegistrationRules::isOfPublicBenefit,
            RegistrationRules::isNonProfit,
            RegistrationRules::isNotExcluded,
            RegistrationRules::hasBylaws);

    private RegistrationRules() {}

    public static List<RegistrationRefusal> unmet(Application application, RegistrationBook book) {
        return ALL.stream()
                .map(c -> c.judge(application, book))
                .filter(Objects::nonNull)
                .toList();
    }

    /** 自発的・自主的な意思. */
    static RegistrationRefusal isVoluntary(Application application, RegistrationBook book) {
        return application.voluntary() ? null : new NotVoluntary();
    }

    /** 複数の市民. */
    static RegistrationRefusal isOfSeveralCitizens(Application application, RegistrationBook book) {
        int have = orZero(application.memberCount());
        return have >= book.leastMembers() ? null : new TooFewMembers(book.leastMembers(), have);
    }

    /** 市内在住・在勤・在学の割合. */
    static RegistrationRefusal isLocal(Application application, RegistrationBook book) {
        int members = orZero(application.memberCount());
        int local = orZero(application.localCount());
        boolean enough = members > 0 && local * 100L >= (long) book.leastLocalPercent() * members;
        int percent = members == 0 ? 0 : (int) Math.min(100, local * 100L / members);
        return enough ? null : new TooFewLocal(book.leastLocalPercent(), percent);
    }

    /** ある程度の継続性: active for some months, or a plan for the year. */
    static RegistrationRefusal isContinuous(Application application, RegistrationBook book) {
        int months = orZero(application.monthsActive());
        return application.annualPlan() || months >= book.leastMonths()
                ? null
                : new NoContinuity(book.leastMonths(), months);
    }

    /** 公益的な目的, as a scale. */
    static RegistrationRefusal isOfPublicBenefit(Application application, RegistrationBook book) {
        if (application.publicBenefit() == null) {
            return new BenefitNotSaid();
        }
        return book.accepted().contains(application.publicBenefit())
                ? null
                : new BenefitNotPublic(application.publicBenefit());
    }

    /** 非営利. */
    static RegistrationRefusal isNonProfit(Application application, RegistrationBook book) {
        return application.nonProfit() ? null : new NotNonProfit();
    }

    /** 営利・政治・宗教・選挙・公益を害する活動でない. */
    static RegistrationRefusal isNotExcluded(Application application, RegistrationBook book) {
        return application.notExcluded() ? null : new ExcludedPurpose();
    }

    /** 規約があり会員が運営; waived while a group is new (新しい団体をきらわない). */
    static RegistrationRefusal hasBylaws(Application application, RegistrationBook book) {
        boolean waived = application.stage() != null && book.bylawsWaivedFor().contains(application.stage());
        return application.bylaws() || waived ? null : new BylawsMissing();
    }

    private static int orZero(Integer number) {
        return number == null ? 0 : number;
    }
}
