package org.tsudoi.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.Names;
import org.tsudoi.group.Roster.LineUnreadable;
import org.tsudoi.group.Roster.RosterEmpty;
import org.tsudoi.group.Roster.RosterTooLong;

/** Members are one and the same however they are written, and a line that cannot be read is told by its number only. */
class RosterTest {
    @Test
    void onePersonWrittenInSixWaysIsOnePerson() {
        Roster roster = Roster.of(String.join(
                "\n",
                "ムサシノ ハナコ、4/12",
                "むさしの　はなこ,4月12日",
                "ﾑｻｼﾉ ﾊﾅｺ\t04/12",
                "ムサシノ・ハナコ、４／１２",
                "ムサシノハナコ 4-12",
                "ムサシノ ハナコ、1956/4/12"));
        assertThat(roster.mistakes()).isEmpty();
        assertThat(roster.people()).containsExactly("ムサシノハナコ|4/12");
    }

    @Test
    void sameNameOnAnotherDayIsAnotherPerson() {
        assertThat(Roster.of("ヤマダ タロウ 1/2\n\nヤマダ タロウ 1/3").people()).hasSize(2);
    }

    @Test
    void whatCannotBeReadIsToldWithoutRepeatingIt() {
        assertThat(Roster.of("ヤマダ タロウ 1/2\n山田花子 1/2\nタロウ").mistakes())
                .isEqualTo(List.of(new LineUnreadable(2), new LineUnreadable(3)));
        assertThat(Roster.of(" \n").mistakes()).isEqualTo(List.of(new RosterEmpty()));
        assertThat(Roster.of("ア 1/1\n".repeat(2001)).mistakes()).isEqualTo(List.of(new RosterTooLong(2000)));
    }

    @Test
    void lineThatIsMuchTooLongIsNotTakenApart() {
        assertThat(Roster.of("ア" + " ".repeat(500_000) + "x").mistakes()).isEqualTo(List.of(new LineUnreadable(1)));
    }

    @Test
    void shareIsThatOfTheSmallerGroup() {
        var names = new Names("会", "カイ", null);
        assertThat(new RosterOverlap("G", names, RegistrationState.REGISTERED, 6, 10, 40).percent())
                .isEqualTo(60);
        assertThat(new RosterOverlap("G", names, RegistrationState.REGISTERED, 5, 40, 9).percent())
                .isEqualTo(56);
        assertThat(new RosterOverlap("G", names, RegistrationState.REGISTERED, 0, 0, 9).percent())
                .isZero();
    }
}
