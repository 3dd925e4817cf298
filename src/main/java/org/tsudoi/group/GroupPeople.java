package org.tsudoi.group;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.Contact;
import org.tsudoi.base.Role;

/** Who has a part in a group: its officers, those invited by mail, and a change of the representative that waits. */
public record GroupPeople(long groupId, List<Contact> officers, List<Invitation> invitations, HandOver handOver) {
    /** An invitation that nobody has accepted yet. */
    public record Invitation(long id, String email, Role role, String invitedBy, Instant expiresAt) {}

    /** @param askedBy the account of whoever asked: the old representative or the one to be */
    public record HandOver(long from, long to, long askedBy, Instant askedAt) {
        public boolean askedByOld() {
            return askedBy == from;
        }
    }

    public Optional<Contact> officer(long accountId) {
        return officers.stream().filter(o -> o.accountId() == accountId).findFirst();
    }

    public Optional<Contact> representative() {
        return officers.stream().filter(o -> o.role() == Role.REPRESENTATIVE).findFirst();
    }

    public boolean has(long accountId, Role role) {
        return officer(accountId).filter(o -> o.role() == role).isPresent();
    }

    public boolean hasAddress(String email) {
        return officers.stream().anyMatch(o -> email.equalsIgnoreCase(o.email()));
    }
}
