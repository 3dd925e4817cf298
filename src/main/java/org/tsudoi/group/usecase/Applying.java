package org.tsudoi.group.usecase;

import java.time.LocalDate;
import java.util.List;
import org.tsudoi.group.DecisionRefusal;
import org.tsudoi.group.GroupMistake;
import org.tsudoi.group.RegistrationRefusal;
import org.tsudoi.group.RegistrationState;

/** What came of a group's or staff's act on a registration. */
public sealed interface Applying {
    record Done(String code, RegistrationState state, List<RegistrationRefusal> unmet) implements Applying {}

    /** The criteria are not all met; nothing was handed in, what was typed is kept as a draft. */
    record NotMet(String code, List<RegistrationRefusal> unmet) implements Applying {}

    record Malformed(List<GroupMistake> mistakes) implements Applying {}

    record NotNow(RegistrationState state) implements Applying {}

    /** The season of renewal has not begun. */
    record NotYet(LocalDate opensOn) implements Applying {}

    /** Something of the decision itself stands in the way. */
    record Refused(List<DecisionRefusal> reasons) implements Applying {}

    /** The decision waits for a second person. */
    record Prepared(String code) implements Applying {}

    record ReasonMissing() implements Applying {}

    record Unknown() implements Applying {}

    record NotYours() implements Applying {}
}
