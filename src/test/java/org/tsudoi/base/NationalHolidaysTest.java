package org.tsudoi.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalHolidaysTest {
    /** From the npm package holiday_jp (MIT), which collects what was published: one line a year, its holidays. */
    @ParameterizedTest
    @CsvFileSource(resources = "/holidays.csv", maxCharsPerColumn = 1000)
    void eachYearIsAsPublished(int year, String days) {
        assertThat(NationalHolidays.in(year))
                .extracting(LocalDate::toString)
                .containsExactlyInAnyOrder(days.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-22", "2032-09-21", "2009-09-22", "2019-04-30", "2019-05-02"})
    void dayBetweenTwoHolidaysIsOne(String day) {
        assertThat(NationalHolidays.contains(LocalDate.parse(day))).isTrue();
    }
}
