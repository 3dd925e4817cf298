package org.tsudoi.base;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is acting, with the rights of this very moment. Nobody is an actor without rights. */
public record Actor(long accountId, String login, String name, Language language, List<Grant> grants) {
    public static final Actor NOBODY = new Actor(0, "", "", Language.JA, List.of());

    /** One right: a role in a group or a facility; scope 0 is the whole city. */
    public record Grant(Role role, long scope) {}

    public boolean isSignedIn() {
        return accountId != 0;
    }

    public boolean isAdmin() {
        return grants.stream().anyMatch(g -> g.role() == Role.ADMIN);
    }

    public boolean isAuditor() {
        return grants.stream().anyMatch(g -> g.role() == Role.AUDITOR);
    }

    /** Staff of any facility, or the administrator. */
    public boolean isStaff() {
        return isAdmin() || grants.stream().anyMatch(g -> g.role() == Role.STAFF);
    }

    /** May decide at this facility: its staff, or the administrator. */
    public boolean isStaffOf(long facilityId) {
        return isAdmin() || has(Role.STAFF, facilityId);
    }

    public boolean isOfficerOf(long groupId) {
        return grants.stream().anyMatch(g -> g.role().isOfficer() && g.scope() == groupId);
    }

    public boolean has(Role role, long scope) {
        return grants.contains(new Grant(role, scope));
    }

    public Set<Long> groups() {
        return grants.stream()
                .filter(g -> g.role().isOfficer())
                .map(Grant::scope)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Facilities this person is staff of; the administrator is asked with {@link #isAdmin()}. */
    public Set<Long> facilities() {
        return grants.stream()
                .filter(g -> g.role() == Role.STAFF)
                .map(Grant::scope)
                .collect(Collectors.toUnmodifiableSet());
    }
}
