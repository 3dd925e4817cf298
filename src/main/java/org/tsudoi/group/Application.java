package org.tsudoi.group;

import java.util.Set;
import org.tsudoi.base.Names;

/**
 * What a group says of itself when it asks to be registered.
 *
 * @param localCount members who live, work or study in the city
 * @param papers kinds of papers that were handed in
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
        Set<PaperKind> papers) {}
