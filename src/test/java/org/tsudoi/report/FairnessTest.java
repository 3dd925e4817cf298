package org.tsudoi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsudoi.group.GroupClass;
import org.tsudoi.report.Fairness.Group;
import org.tsudoi.report.Fairness.Line;
import org.tsudoi.report.Fairness.Place;
import org.tsudoi.report.Fairness.Use;

/** Figures of fairness, reckoned by hand. */
class FairnessTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);
    private static final Place SATURDAY_EVENING = new Place(1, 7, Part.EVENING);
    private static final Place TUESDAY_MORNING = new Place(1, 3, Part.MORNING);
    private static final Place SMALL_ROOM = new Place(2, 3, Part.MORNING);
    private static final Place ATTIC = new Place(3, 3, Part.MORNING);

    private static Group group(long id, GroupClass of, int year, Integer members) {
        return new Group(id, of, LocalDate.of(year, 4, 1), members);
    }

    /** Saturday evening is asked for 5 times, Tuesday 3 times, the small room twice, the attic once: the quarter is Saturday alone. */
    private static final List<Use> USES = List.of(
            new Use(1, SATURDAY_EVENING, 3, 0, 540),
            new Use(2, SATURDAY_EVENING, 1, 1, 0),
            new Use(3, SATURDAY_EVENING, 1, 0, 60),
            new Use(2, TUESDAY_MORNING, 3, 0, 900),
            new Use(3, SMALL_ROOM, 2, 1, 120),
            new Use(3, ATTIC, 1, 0, 120));

    private static final List<Group> GROUPS = List.of(
            group(1, GroupClass.NPO, 2001, 40),
            group(2, GroupClass.GENERAL, 2026, 5),
            group(3, GroupClass.GENERAL, 2025, null),
            group(4, GroupClass.STUDENT, 2026, 5));

    private static Fairness figures() {
        return Fairness.of(FIRST, LAST, USES, GROUPS, List.of());
    }

    @Test
    void quarterThatIsAskedForMostIsPopularWithItsTies() {
        assertThat(Fairness.popular(USES)).containsExactly(SATURDAY_EVENING);
        List<Use> tie = new ArrayList<>(USES);
        tie.add(new Use(4, TUESDAY_MORNING, 2, 0, 60));
        assertThat(Fairness.popular(tie)).containsExactlyInAnyOrder(SATURDAY_EVENING, TUESDAY_MORNING);
        assertThat(Fairness.popular(List.of(new Use(1, ATTIC, 1, 0, 60)))).isEmpty();
        assertThat(Fairness.popular(List.of())).isEmpty();
    }

    @Test
    void onlyHoursOfPopularSlotsCountAndOnlyGroupsThatAsked() {
        assertThat(figures().byClass())
                .containsExactly(
                        new Line(GroupClass.NPO, 1, 33, 540, 90, 3, 0),
                        new Line(GroupClass.GENERAL, 2, 67, 60, 10, 8, 2));
        Line general = figures().byClass().get(1);
        assertThat(general.hours()).isEqualTo(1);
        assertThat(general.hoursEach()).isEqualTo(0.5);
        assertThat(general.refusedShare()).isEqualTo(25);
    }

    @Test
    void groupsAreToldApartByAgeAndBySize() {
        assertThat(figures().byAge())
                .extracting(l -> l.kind() + " " + l.groups())
                .containsExactly("FIRST_YEAR 1", "TO_THREE 1", "OLDER 1");
        assertThat(figures().bySize())
                .extracting(l -> l.kind() + " " + l.groups())
                .containsExactly("UNKNOWN 1", "BELOW_TEN 1", "LARGER 1");
        assertThat(AgeBand.of(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31)))
                .isEqualTo(AgeBand.FIRST_YEAR);
        assertThat(AgeBand.of(LocalDate.of(2026, 3, 31), LocalDate.of(2027, 3, 31)))
                .isEqualTo(AgeBand.TO_THREE);
        assertThat(AgeBand.of(null, LocalDate.of(2027, 3, 31))).isEqualTo(AgeBand.UNKNOWN);
        assertThat(SizeBand.of(9)).isEqualTo(SizeBand.BELOW_TEN);
        assertThat(SizeBand.of(10)).isEqualTo(SizeBand.BELOW_THIRTY);
        assertThat(SizeBand.of(0)).isEqualTo(SizeBand.BELOW_TEN);
    }

    @Test
    void tenthOfElevenGroupsAreTwoAndTheirShareIsTheirs() {
        List<Use> uses = new ArrayList<>();
        for (int i = 1; i <= 11; i++) {
            uses.add(new Use(i, SATURDAY_EVENING, 1, 0, i <= 2 ? 275 : 50));
        }
        List<Group> groups = uses.stream()
                .map(u -> group(u.group(), GroupClass.GENERAL, 2020, 5))
                .toList();
        Fairness figures = Fairness.of(FIRST, LAST, uses, groups, List.of());
        assertThat(figures.top()).isEqualTo(2);
        assertThat(figures.concentration()).isEqualTo(55);
    }

    @Test
    void yearWithoutRequestsHasNoSharesAndNoFailure() {
        Fairness figures = Fairness.of(FIRST, LAST, List.of(), GROUPS, List.of());
        assertThat(figures.byClass()).isEmpty();
        assertThat(figures.concentration()).isZero();
        assertThat(figures.top()).isZero();
    }
}
