package org.tsudoi.group;

import org.tsudoi.base.Names;

/**
 * What a group says of itself when it asks to be registered.
 *
 * @param localCount members who live, work or study in the city
 * @param bylaws 規約 are among the papers
 */
public record Application(
        Names names,
        GroupClass groupClass,
        String field,
        Stage stage,
        String purpose,
        String summary,
        boolean directoryConsent,
        Integer memberCount,
        Integer localCount,
        Integer monthsActive,
        boolean annualPlan,
        boolean voluntary,
        boolean nonProfit,
        boolean notExcluded,
        PublicBenefit publicBenefit,
        boolean bylaws) {}
