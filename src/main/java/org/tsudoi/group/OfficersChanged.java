package org.tsudoi.group;

import java.util.List;
import org.tsudoi.account.Contact;
import org.tsudoi.base.Names;

/**
 * News of the people of a group, fired inside the transaction that changed them.
 *
 * @param concerned who is told beside representative and contact: whoever it is about
 * @param name of whom it is about
 */
public record OfficersChanged(
        long groupId, String code, Names names, Change change, List<Contact> concerned, String name) {
    /** What happened. */
    public enum Change {
        INVITED,
        JOINED,
        LEFT,
        LET_GO,
        ROLE_CHANGED,
        HAND_OVER_ASKED,
        HAND_OVER_ENDED,
        HANDED_OVER
    }
}
