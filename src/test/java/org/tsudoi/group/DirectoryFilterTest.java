package org.tsudoi.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.Law;

class DirectoryFilterTest {
    private static final List<Area> AREAS =
            List.of(new Area("NORTH", new Law("北", "North")), new Area("SOUTH", new Law("南", "South")));

    @Test
    void whoIsThereForEverybodyIsThereForEach() {
        assertThat(DirectoryFilter.all().with(DirectoryPart.AUDIENCE, "SENIORS").signs())
                .containsExactly(List.of("AUDIENCE.SENIORS", "AUDIENCE.EVERYBODY"));
        assertThat(DirectoryFilter.all()
                        .with(DirectoryPart.AUDIENCE, "EVERYBODY")
                        .signs())
                .containsExactly(List.of("AUDIENCE.EVERYBODY"));
    }

    @Test
    void conditionsAddUpAndEachCanBeTakenAway() {
        DirectoryFilter filter = DirectoryFilter.all()
                .with(DirectoryPart.WORD, " 緑 ")
                .with(DirectoryPart.DAY, "SUNDAY")
                .with(DirectoryPart.AREA, " ")
                .from("G-1");
        assertThat(filter.asked()).containsOnlyKeys(DirectoryPart.WORD, DirectoryPart.DAY);
        assertThat(filter.asked()).containsEntry(DirectoryPart.WORD, "緑");
        assertThat(filter.signs()).containsExactly(List.of("DAY.SUNDAY"));
        assertThat(filter.without(DirectoryPart.DAY).signs()).isEmpty();
        assertThat(filter.without(DirectoryPart.DAY).after()).isNull();
        assertThat(DirectoryFilter.all().from("G-1").asked()).isEmpty();
    }

    @Test
    void onlyWhatIsInAListCanBeChosenAndIsKeptAsItWas() {
        Set<String> typed = Set.of("AREA.SOUTH", "AREA.MOON", "FIELD.SCIENCE", "MEMBERS.WANTED", "WORD.x", "DAY.NEVER");
        Labels chosen = Labels.chosen(AREAS, typed::contains);
        assertThat(chosen.stored()).isEqualTo("|FIELD.SCIENCE|AREA.SOUTH|MEMBERS.WANTED|");
        assertThat(Labels.of(chosen.stored())).isEqualTo(chosen);
        assertThat(chosen.of(DirectoryPart.AREA)).containsExactly("SOUTH");
        assertThat(chosen.has(DirectoryPart.FIELD, "SCIENCE")).isTrue();
        assertThat(chosen.has(DirectoryPart.FIELD, "SCIEN")).isFalse();
        assertThat(Labels.of("")).isEqualTo(Labels.NONE);
        assertThat(Labels.NONE.stored()).isEmpty();
    }

    /** All there is to choose fits into its column, with as many areas as a city may have and codes as long as they may be. */
    @Test
    void everythingAtOnceFits() {
        List<Area> most = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> new Area("ABCDEFGHIJKLMNOPQR%02d".formatted(i), new Law("", "")))
                .toList();
        assertThat(Labels.chosen(most, sign -> true).stored().length()).isBetween(1000, 1600);
    }
}
