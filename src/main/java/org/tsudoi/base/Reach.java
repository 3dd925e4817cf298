package org.tsudoi.base;

import java.util.Collection;
import java.util.List;

/**
 * What a person may see of the records that belong to a group and a facility: those of these groups, those at these facilities, or all. It is
 * part of each statement that reads them, so that what is foreign looks like what is not there.
 */
public record Reach(Collection<Long> groups, Collection<Long> facilities, boolean everything) {
    /** Whoever asks: for the city's own work. */
    public static final Reach EVERYTHING = new Reach(List.of(), List.of(), true);

    /** Records of the own groups, at the own facilities, or all for the city's offices. */
    public static Reach of(Actor actor) {
        return new Reach(actor.groups(), actor.facilities(), actor.isAdmin() || actor.isAuditor());
    }

    /** Records of some groups, whatever else the reader may see. */
    public static Reach ofGroups(Collection<Long> groups) {
        return new Reach(groups, List.of(), false);
    }

    /** Records at the facilities where this person is at work, without those of the own groups. */
    public static Reach ofDesk(Actor actor, boolean everything) {
        return new Reach(List.of(), actor.facilities(), everything);
    }
}
