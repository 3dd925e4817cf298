package org.tsudoi.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NewUnitsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);

    private static NewUnits units(int quantity, String tag) {
        return new NewUnits("tent", "CC", quantity, tag, TODAY, TODAY.plusYears(1));
    }

    @Test
    void manyGetTagsOfTheCityAndOneMayHaveItsOwn() {
        assertThat(units(50, null).mistakes(TODAY)).isEmpty();
        assertThat(units(1, "TENT-7").mistakes(TODAY)).isEmpty();
        assertThat(units(2, "TENT-7").mistakes(TODAY)).containsExactly(new UnitMistake.TagForOneOnly());
        assertThat(units(1, "new").mistakes(TODAY)).containsExactly(new UnitMistake.TagMalformed());
        assertThat(units(1, "テント").mistakes(TODAY)).containsExactly(new UnitMistake.TagMalformed());
    }

    @Test
    void noneAndFarTooManyAreRefused() {
        assertThat(units(0, null).mistakes(TODAY)).containsExactly(new LoanMistake.QuantityOutOfRange(50));
        assertThat(units(51, null).mistakes(TODAY)).containsExactly(new LoanMistake.QuantityOutOfRange(50));
    }

    @Test
    void nothingIsBoughtTomorrow() {
        var tomorrow = new NewUnits("tent", "CC", 1, null, TODAY.plusDays(1), null);
        assertThat(tomorrow.mistakes(TODAY)).containsExactly(new UnitMistake.DatesOutOfOrder());
    }

    @Property(tries = 200)
    void tagFitsWhateverTheCodesAndNumbersStayApart(
            @ForAll @AlphaChars @StringLength(min = 1, max = 24) String kind,
            @ForAll @AlphaChars @StringLength(min = 1, max = 16) String facility,
            @ForAll @IntRange(min = 1, max = 9_000) int number) {
        var tags = IntStream.range(number, number + 20)
                .mapToObj(n -> UnitTag.of(kind, facility, n))
                .toList();
        assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag.matches("[A-Za-z0-9-]{1,32}"));
    }
}
