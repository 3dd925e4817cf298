package org.tsudoi.group;

/** What a group says of itself that a criterion can rest on. */
public enum Fact {
    MEMBER_COUNT,
    LOCAL_COUNT,
    MONTHS_ACTIVE,
    ANNUAL_PLAN,
    VOLUNTARY,
    NON_PROFIT,
    NOT_EXCLUDED;

    /** The number said; nothing said is none. */
    public int number(Application said) {
        Integer number = switch (this) {
            case MEMBER_COUNT -> said.memberCount();
            case LOCAL_COUNT -> said.localCount();
            case MONTHS_ACTIVE -> said.monthsActive();
            default -> throw new IllegalArgumentException(this + " is no number");
        };
        return number == null ? 0 : number;
    }

    public boolean isDeclared(Application said) {
        return switch (this) {
            case ANNUAL_PLAN -> said.annualPlan();
            case VOLUNTARY -> said.voluntary();
            case NON_PROFIT -> said.nonProfit();
            case NOT_EXCLUDED -> said.notExcluded();
            default -> throw new IllegalArgumentException(this + " is no declaration");
        };
    }
}
