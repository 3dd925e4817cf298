package org.tsudoi.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tsudoi.account.Contact;
import org.tsudoi.base.Language;
import org.tsudoi.base.Role;
import org.tsudoi.group.GroupPeople.HandOver;
import org.tsudoi.group.OfficerRefusal.AlreadyOfficer;
import org.tsudoi.group.OfficerRefusal.AnotherWaits;
import org.tsudoi.group.OfficerRefusal.EvidenceMissing;
import org.tsudoi.group.OfficerRefusal.NotAnOfficer;
import org.tsudoi.group.OfficerRefusal.NotForThisRole;
import org.tsudoi.group.OfficerRefusal.NothingWaits;
import org.tsudoi.group.OfficerRefusal.RepresentativeStays;
import org.tsudoi.group.OfficerRules.Hand;

class OfficerRulesTest {
    private static final long CHIEF = 1;
    private static final long CONTACT = 2;
    private static final long MEMBER = 3;
    private static final long STRANGER = 9;
    private static final Hand STAFF = new Hand(STRANGER, null, "総会の議事録");

    private static Contact person(long id, Role role) {
        return new Contact(id, "人" + id, "p" + id + "@example.jp", Language.JA, role);
    }

    private static GroupPeople people(HandOver waiting) {
        return new GroupPeople(
                7,
                List.of(person(CHIEF, Role.REPRESENTATIVE), person(CONTACT, Role.CONTACT), person(MEMBER, Role.MEMBER)),
                List.of(),
                waiting);
    }

    private static GroupPeople people() {
        return people(null);
    }

    private static Hand hand(long id) {
        return new Hand(id, people().officer(id).orElseThrow().role(), null);
    }

    private static HandOver asked(long by) {
        return new HandOver(CHIEF, MEMBER, by, Instant.EPOCH);
    }

    @Test
    void representativeInvitesContactsAndMembersButNoSecondRepresentative() {
        assertThat(OfficerRules.invite(hand(CHIEF), people(), "n@example.jp", Role.CONTACT))
                .isEmpty();
        assertThat(OfficerRules.invite(hand(CHIEF), people(), "n@example.jp", Role.REPRESENTATIVE))
                .containsExactly(new NotForThisRole());
    }

    @Test
    void contactInvitesMembersOnlyAndAMemberNobody() {
        assertThat(OfficerRules.invite(hand(CONTACT), people(), "n@example.jp", Role.MEMBER))
                .isEmpty();
        assertThat(OfficerRules.invite(hand(CONTACT), people(), "n@example.jp", Role.CONTACT))
                .containsExactly(new NotForThisRole());
        assertThat(OfficerRules.invite(hand(MEMBER), people(), "n@example.jp", Role.MEMBER))
                .containsExactly(new NotForThisRole());
    }

    @Test
    void whoIsThereAlreadyIsNotInvitedAndNobodyIsInvitedToRunTheCity() {
        assertThat(OfficerRules.invite(hand(CHIEF), people(), "P3@example.jp", Role.MEMBER))
                .containsExactly(new AlreadyOfficer());
        assertThat(OfficerRules.invite(STAFF, people(), "n@example.jp", Role.ADMIN))
                .containsExactly(new NotForThisRole());
    }

    @Test
    void staffNeedAPaperForEverything() {
        var bare = new Hand(STRANGER, null, " ");
        var missing = new EvidenceMissing(OfficerRules.LONGEST_EVIDENCE);
        assertThat(OfficerRules.invite(bare, people(), "n@example.jp", Role.MEMBER))
                .containsExactly(missing);
        assertThat(OfficerRules.letGo(bare, people(), MEMBER)).containsExactly(missing);
        assertThat(OfficerRules.change(bare, people(), MEMBER, Role.CONTACT)).containsExactly(missing);
        assertThat(OfficerRules.appoint(bare, people(), MEMBER)).containsExactly(missing);
        assertThat(OfficerRules.appoint(STAFF, people(), MEMBER)).isEmpty();
    }

    @Test
    void memberMayLeaveAndLetNobodyElseGo() {
        assertThat(OfficerRules.letGo(hand(MEMBER), people(), MEMBER)).isEmpty();
        assertThat(OfficerRules.letGo(hand(MEMBER), people(), CONTACT)).containsExactly(new NotForThisRole());
        assertThat(OfficerRules.letGo(hand(CONTACT), people(), MEMBER)).isEmpty();
        assertThat(OfficerRules.letGo(hand(CHIEF), people(), STRANGER)).containsExactly(new NotAnOfficer());
    }

    @Test
    void memberMayNotRaiseOneself() {
        assertThat(OfficerRules.change(hand(MEMBER), people(), MEMBER, Role.CONTACT))
                .containsExactly(new NotForThisRole());
        assertThat(OfficerRules.change(hand(CHIEF), people(), MEMBER, Role.REPRESENTATIVE))
                .containsExactly(new NotForThisRole());
    }

    @Test
    void handOverIsAskedByOneSideAndConfirmedByTheOther() {
        assertThat(OfficerRules.askHandOver(hand(CHIEF), people(), MEMBER)).isEmpty();
        assertThat(OfficerRules.askHandOver(hand(MEMBER), people(), MEMBER)).isEmpty();
        assertThat(OfficerRules.askHandOver(hand(CONTACT), people(), MEMBER)).containsExactly(new NotForThisRole());
        assertThat(OfficerRules.askHandOver(hand(CHIEF), people(asked(CHIEF)), CONTACT))
                .containsExactly(new AnotherWaits());
        assertThat(OfficerRules.confirmHandOver(hand(CHIEF), people(asked(CHIEF))))
                .containsExactly(new NotForThisRole());
        assertThat(OfficerRules.confirmHandOver(hand(MEMBER), people(asked(CHIEF))))
                .isEmpty();
        assertThat(OfficerRules.confirmHandOver(hand(CHIEF), people(asked(MEMBER))))
                .isEmpty();
        assertThat(OfficerRules.confirmHandOver(hand(MEMBER), people())).containsExactly(new NothingWaits());
        assertThat(OfficerRules.endHandOver(hand(CONTACT), people(asked(CHIEF))))
                .containsExactly(new NotForThisRole());
    }

    /** Whoever acts with whatever paper, the seat of the representative is never empty. */
    @Property
    void nobodyLetsTheRepresentativeGo(@ForAll boolean staff, @ForAll Role role) {
        var hand = staff ? STAFF : new Hand(CHIEF, role, "紙");
        assertThat(OfficerRules.letGo(hand, people(), CHIEF)).contains(new RepresentativeStays());
        assertThat(OfficerRules.change(hand, people(), CHIEF, Role.MEMBER)).contains(new RepresentativeStays());
    }
}
