package org.tsudoi.group;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.group.ProfileMistake.NumberWrong;
import org.tsudoi.group.ProfileMistake.ProfileTooLong;
import org.tsudoi.group.ProfileMistake.WebsiteWrong;

class GroupProfileTest {
    private static GroupProfile profile(String number, String joining, String website) {
        return new GroupProfile(true, false, number, " だれでも ", null, joining, "", website, Labels.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8000020130001", "７０００-０１２０５０００２", "1000 0120 3000 1"})
    void numbersOfRealCorporationsAreTaken(String number) {
        assertThat(CorporateNumber.of(number)).isPresent();
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(profile("8000020130002", "あ".repeat(501), "javascript:alert(1)")
                        .mistakes())
                .containsExactly(new NumberWrong(), new WebsiteWrong(), new ProfileTooLong(500, 501));
        assertThat(profile(null, null, "https://example.jp/").mistakes()).isEmpty();
    }

    @Test
    void whatIsKeptIsTidy() {
        GroupProfile kept = profile("７００００１２０５０００２", "  ", null).tidy();
        assertThat(kept.corporateNumber()).isEqualTo("7000012050002");
        assertThat(kept.audience()).isEqualTo("だれでも");
        assertThat(kept.joining()).isNull();
        assertThat(kept.contact()).isNull();
    }

    /** One wrong digit is always noticed, wherever it stands. */
    @Property
    void oneWrongDigitIsNoticed(
            @ForAll @LongRange(max = 999_999_999_999L) long body,
            @ForAll @IntRange(max = 12) int place,
            @ForAll @IntRange(min = 1, max = 8) int off) {
        String twelve = "%012d".formatted(body);
        String number = CorporateNumber.checkDigit(twelve) + twelve;
        assertThat(CorporateNumber.of(number)).contains(number);
        char[] digits = number.toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + off) % 10);
        boolean nineForZero = (digits[place] == '0' && number.charAt(place) == '9')
                || (digits[place] == '9' && number.charAt(place) == '0');
        if (!nineForZero) {
            assertThat(CorporateNumber.of(new String(digits))).isEmpty();
        }
    }
}
