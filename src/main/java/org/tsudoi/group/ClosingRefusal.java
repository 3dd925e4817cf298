package org.tsudoi.group;

import org.tsudoi.base.Refusal;

/** Why a group cannot be closed like this. */
public sealed interface ClosingRefusal extends Refusal {
    record ClosingMissing() implements ClosingRefusal {}

    record SuccessorMissing() implements ClosingRefusal {}

    record SuccessorUnknown(String group) implements ClosingRefusal {}

    record OnlyRepresentativeCloses() implements ClosingRefusal {}

    record ClosedAlready() implements ClosingRefusal {}
}
