package org.tsudoi.group;

import java.util.ArrayList;
import java.util.List;
import org.tsudoi.base.Role;
import org.tsudoi.group.GroupPeople.HandOver;
import org.tsudoi.group.OfficerRefusal.AlreadyOfficer;
import org.tsudoi.group.OfficerRefusal.AnotherWaits;
import org.tsudoi.group.OfficerRefusal.EvidenceMissing;
import org.tsudoi.group.OfficerRefusal.NotAnOfficer;
import org.tsudoi.group.OfficerRefusal.NotForThisRole;
import org.tsudoi.group.OfficerRefusal.NothingWaits;
import org.tsudoi.group.OfficerRefusal.RepresentativeStays;
import org.tsudoi.group.OfficerRefusal.TooManyInvitations;
import org.tsudoi.group.OfficerRefusal.TooManyPeople;

/**
 * Who may change who has a part in a group. The representative decides, the contact may look after members, staff act on paper evidence only;
 * a group that has had a representative keeps one.
 */
public final class OfficerRules {
    public static final int MOST_PEOPLE = 50;
    public static final int MOST_INVITATIONS = 20;
    public static final int LONGEST_EVIDENCE = 300;

    /**
     * Who acts.
     *
     * @param role the role in this group, or null for staff
     * @param evidence what staff were shown
     */
    public record Hand(long accountId, Role role, String evidence) {
        boolean isStaff() {
            return role == null;
        }
    }

    private OfficerRules() {}

    public static List<OfficerRefusal> invite(Hand hand, GroupPeople people, String email, Role role) {
        List<OfficerRefusal> refusals = new ArrayList<>(evidence(hand));
        boolean allowed = hand.isStaff()
                || hand.role() == Role.REPRESENTATIVE && role != Role.REPRESENTATIVE
                || hand.role() == Role.CONTACT && role == Role.MEMBER;
        if (!allowed || !role.isOfficer()) {
            refusals.add(new NotForThisRole());
        }
        if (people.hasAddress(email)) {
            refusals.add(new AlreadyOfficer());
        }
        if (people.officers().size() >= MOST_PEOPLE) {
            refusals.add(new TooManyPeople(MOST_PEOPLE));
        }
        boolean again = people.invitations().stream().anyMatch(i -> i.email().equals(email));
        if (people.invitations().size() >= MOST_INVITATIONS && !again) {
            refusals.add(new TooManyInvitations(MOST_INVITATIONS));
        }
        return refusals;
    }

    /** Everybody may leave but the representative; the representative may let everybody else go, the contact members. */
    public static List<OfficerRefusal> letGo(Hand hand, GroupPeople people, long accountId) {
        List<OfficerRefusal> refusals = new ArrayList<>(evidence(hand));
        if (people.officer(accountId).isEmpty()) {
            refusals.add(new NotAnOfficer());
            return refusals;
        }
        if (people.has(accountId, Role.REPRESENTATIVE)) {
            refusals.add(new RepresentativeStays());
        }
        boolean allowed = hand.isStaff()
                || hand.accountId() == accountId
                || hand.role() == Role.REPRESENTATIVE
                || hand.role() == Role.CONTACT && people.has(accountId, Role.MEMBER);
        if (!allowed) {
            refusals.add(new NotForThisRole());
        }
        return refusals;
    }

    /** The representative makes a member a contact, or a contact a member. */
    public static List<OfficerRefusal> change(Hand hand, GroupPeople people, long accountId, Role role) {
        List<OfficerRefusal> refusals = new ArrayList<>(evidence(hand));
        if (people.officer(accountId).isEmpty()) {
            refusals.add(new NotAnOfficer());
        } else if (people.has(accountId, Role.REPRESENTATIVE)) {
            refusals.add(new RepresentativeStays());
        }
        boolean mine = hand.isStaff() || hand.role() == Role.REPRESENTATIVE;
        if (!mine || role != Role.CONTACT && role != Role.MEMBER) {
            refusals.add(new NotForThisRole());
        }
        return refusals;
    }

    /** The representative names who follows, or an officer asks to follow; the other side confirms. */
    public static List<OfficerRefusal> askHandOver(Hand hand, GroupPeople people, long successor) {
        List<OfficerRefusal> refusals = new ArrayList<>();
        if (people.officer(successor).isEmpty()) {
            refusals.add(new NotAnOfficer());
        } else if (people.has(successor, Role.REPRESENTATIVE)) {
            refusals.add(new AlreadyOfficer());
        }
        if (people.handOver() != null) {
            refusals.add(new AnotherWaits());
        }
        if (hand.isStaff() || hand.role() != Role.REPRESENTATIVE && hand.accountId() != successor) {
            refusals.add(new NotForThisRole());
        }
        return refusals;
    }

    /** Only the side that did not ask confirms, and both must still be what they were. */
    public static List<OfficerRefusal> confirmHandOver(Hand hand, GroupPeople people) {
        HandOver waiting = people.handOver();
        if (waiting == null
                || !people.has(waiting.from(), Role.REPRESENTATIVE)
                || people.officer(waiting.to()).isEmpty()) {
            return List.of(new NothingWaits());
        }
        long other = waiting.askedByOld() ? waiting.to() : waiting.from();
        return hand.accountId() == other ? List.of() : List.of(new NotForThisRole());
    }

    /** Either side may end it. */
    public static List<OfficerRefusal> endHandOver(Hand hand, GroupPeople people) {
        HandOver waiting = people.handOver();
        if (waiting == null) {
            return List.of(new NothingWaits());
        }
        boolean side = hand.accountId() == waiting.from() || hand.accountId() == waiting.to();
        return side ? List.of() : List.of(new NotForThisRole());
    }

    /** Staff make an officer the representative when the old one cannot confirm. */
    public static List<OfficerRefusal> appoint(Hand hand, GroupPeople people, long successor) {
        List<OfficerRefusal> refusals = new ArrayList<>(evidence(hand));
        if (!hand.isStaff()) {
            refusals.add(new NotForThisRole());
        }
        if (people.officer(successor).isEmpty()) {
            refusals.add(new NotAnOfficer());
        } else if (people.has(successor, Role.REPRESENTATIVE)) {
            refusals.add(new AlreadyOfficer());
        }
        return refusals;
    }

    private static List<OfficerRefusal> evidence(Hand hand) {
        boolean good = !hand.isStaff()
                || hand.evidence() != null
                        && !hand.evidence().isBlank()
                        && hand.evidence().length() <= LONGEST_EVIDENCE;
        return good ? List.of() : List.of(new EvidenceMissing(LONGEST_EVIDENCE));
    }
}
