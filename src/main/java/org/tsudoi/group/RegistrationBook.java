package org.tsudoi.group;

import java.time.LocalDate;
import java.util.Set;

/**
 * The published criteria of registration, one version of them.
 *
 * @param leastLocalPercent share of members who live, work or study in the city
 * @param leastMonths months of activity that show continuity; a plan for the year does as well
 * @param bylawsWaivedFor stages in which bylaws may still be missing
 * @param renewalFromMonth month from which an approval is for the next fiscal year
 */
public record RegistrationBook(
        long id,
        LocalDate validFrom,
        int leastMembers,
        int leastLocalPercent,
        int leastMonths,
        Set<PublicBenefit> accepted,
        Set<Stage> bylawsWaivedFor,
        int renewalFromMonth) {}
