package org.tsudoi.group;

import org.tsudoi.base.Refusal;

/** Why the people of a group cannot be changed like this. */
public sealed interface OfficerRefusal extends Refusal {
    /** Only some officers may do this. */
    record NotForThisRole() implements OfficerRefusal {}

    record AlreadyOfficer() implements OfficerRefusal {}

    record NotAnOfficer() implements OfficerRefusal {}

    /** A group has one representative: first somebody else becomes it. */
    record RepresentativeStays() implements OfficerRefusal {}

    /** Nobody has asked for it, or it was done meanwhile. */
    record NothingWaits() implements OfficerRefusal {}

    record AnotherWaits() implements OfficerRefusal {}

    /** Staff say on which paper they do it. */
    record EvidenceMissing(int longest) implements OfficerRefusal {}

    record TooManyPeople(int most) implements OfficerRefusal {}

    record TooManyInvitations(int most) implements OfficerRefusal {}

    record InvitationEnded() implements OfficerRefusal {}

    /** The address has an account already: its person signs in and accepts. */
    record SignInFirst() implements OfficerRefusal {}
}
