package org.tsudoi.group;

import org.tsudoi.base.Refusal;

/** A criterion of registration that is not met, with the fact it rests on; its text says what would mend it. */
public sealed interface RegistrationRefusal extends Refusal {
    record NotVoluntary() implements RegistrationRefusal {}

    record TooFewMembers(int least, int have) implements RegistrationRefusal {}

    record TooFewLocal(int leastPercent, int havePercent) implements RegistrationRefusal {}

    record NoContinuity(int leastMonths, int have) implements RegistrationRefusal {}

    record BenefitNotPublic(PublicBenefit declared) implements RegistrationRefusal {}

    record BenefitNotSaid() implements RegistrationRefusal {}

    record NotNonProfit() implements RegistrationRefusal {}

    record ExcludedPurpose() implements RegistrationRefusal {}

    record BylawsMissing() implements RegistrationRefusal {}

    /** Criteria that a city adds of its own. */
    record NumberTooSmall(Fact fact, int least, int have) implements RegistrationRefusal {}

    record ShareTooSmall(Fact fact, Fact of, int leastPercent, int havePercent) implements RegistrationRefusal {}

    record NotDeclared(Fact fact) implements RegistrationRefusal {}

    record PaperMissing(PaperKind kind) implements RegistrationRefusal {}
}
