package org.tsudoi.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tsudoi.account.MailAddress;

/**
 * How an application came to the desk on paper.
 *
 * @param handedBy who brought it
 * @param receivedOn the day stamped on it
 * @param email of the representative, who is invited to use the group online; may be empty
 * @param papers what was handed in with it and lies at the desk
 */
public record PaperForm(String handedBy, LocalDate receivedOn, String email, Set<PaperKind> papers) {
    private static final int LONGEST_NAME = 100;

    public List<GroupMistake> mistakes(LocalDate today) {
        List<GroupMistake> mistakes = new ArrayList<>();
        if (handedBy == null || handedBy.isBlank()) {
            mistakes.add(new GroupMistake.FieldMissing("handedBy"));
        } else if (handedBy.codePoints().anyMatch(Character::isISOControl)) {
            mistakes.add(new GroupMistake.FieldUnreadable("handedBy"));
        } else if (handedBy.length() > LONGEST_NAME) {
            mistakes.add(new GroupMistake.FieldTooLong("handedBy", LONGEST_NAME, handedBy.length()));
        }
        if (receivedOn == null || receivedOn.isAfter(today)) {
            mistakes.add(new GroupMistake.ReceivedLater());
        }
        if (isInvited() && MailAddress.of(email).isEmpty()) {
            mistakes.add(new GroupMistake.FieldUnreadable("email"));
        }
        return mistakes;
    }

    public boolean isInvited() {
        return email != null && !email.isBlank();
    }
}
