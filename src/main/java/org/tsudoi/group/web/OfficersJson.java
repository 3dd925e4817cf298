package org.tsudoi.group.web;

import java.util.List;
import org.tsudoi.group.GroupPeople;

/** The people of a group as the API shows them to its officers and to staff; ids are texts, too long for some programs' numbers. */
public record OfficersJson(List<Officer> items, List<Invited> invitations, HandOver handOver) {
    /** One person. */
    public record Officer(String id, String name, String role) {}

    /** An address that has not answered. */
    public record Invited(String id, String email, String role, String expires) {}

    /** A change of the representative that waits; from and to are ids of officers. */
    public record HandOver(String from, String to, String waitsFor) {}

    static OfficersJson of(GroupPeople people) {
        var waiting = people.handOver();
        return new OfficersJson(
                people.officers().stream()
                        .map(o -> new Officer(
                                id(o.accountId()), o.name(), o.role().name()))
                        .toList(),
                people.invitations().stream()
                        .map(i -> new Invited(
                                id(i.id()),
                                i.email(),
                                i.role().name(),
                                i.expiresAt().toString()))
                        .toList(),
                waiting == null
                        ? null
                        : new HandOver(
                                id(waiting.from()),
                                id(waiting.to()),
                                id(waiting.askedByOld() ? waiting.to() : waiting.from())));
    }

    private static String id(long id) {
        return String.valueOf(id);
    }
}
