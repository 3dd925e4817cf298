package org.tsudoi.group.usecase;

import java.util.List;
import org.tsudoi.base.Refusal;

/** What came of a change of the people of a group. */
public sealed interface OfficerAnswer {
    record Done(String code) implements OfficerAnswer {}

    record Refused(List<? extends Refusal> reasons) implements OfficerAnswer {}

    /** No such group for whoever asks. */
    record Unknown() implements OfficerAnswer {}
}
