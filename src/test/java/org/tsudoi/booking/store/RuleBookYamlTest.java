package org.tsudoi.booking.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.booking.Quota;
import org.tsudoi.booking.Quota.Period;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.RuleMistake;
import org.tsudoi.booking.RuleMistake.NotANumber;
import org.tsudoi.booking.RuleMistake.NotATime;
import org.tsudoi.booking.RuleMistake.NotOneOf;
import org.tsudoi.booking.RuleMistake.UnknownField;
import org.tsudoi.booking.RuleMistake.WrittenTwice;
import org.tsudoi.booking.RuleReading.At;
import org.tsudoi.given.Given;

class RuleBookYamlTest {
    private static String shipped(String code) throws IOException {
        return Files.readString(Path.of("sql/rules/" + code + ".yaml"));
    }

    private static List<At> mistakes(String yaml) {
        return RuleBookYaml.parse(1, yaml).mistakes();
    }

    private static final String SMALL = """
            code: SMALL
            validFrom: 2027-04-01
            opensAt: 09:00
            windows:
              NPO: {type: SAME_DAY_N_MONTHS_BEFORE, months: 2}
            """;

    @Test
    void whatIsWrittenIsReadAgainAsTheSameBook() throws IOException {
        for (String code : List.of("KOMISEN", "PLACE")) {
            RuleBook book = RuleBookYaml.read(7, shipped(code));
            assertThat(RuleBookYaml.read(7, RuleBookYaml.write(book))).isEqualTo(book);
        }
        assertThat(RuleBookYaml.parse(1, RuleBookYaml.write(Given.book())).book())
                .isEqualTo(Given.book());
    }

    @Test
    void figuresNeedNoQuotesAndAMissingPartIsNoRule() {
        RuleBook book = RuleBookYaml.read(1, SMALL);
        assertThat(book.periods().opensAtMinute()).isEqualTo(540);
        assertThat(book.validFrom()).isEqualTo("2027-04-01");
        assertThat(book.quotas()).isEmpty();
        assertThat(book.uses()).isEqualTo(RuleBook.Uses.ANY);
    }

    @Test
    void booksOfTheFirstEditionAreStillRead() {
        RuleBook book = RuleBookYaml.read(1, SMALL + "noticeMinutes: 90\nlimits: {perDay: 1, perMonth: 5}\n");
        assertThat(book.notice().minutes()).isEqualTo(90);
        assertThat(book.quotas()).containsExactly(Given.quota(Period.DAY, 1), Given.quota(Period.MONTH, 5));
    }

    @Test
    void everyMistakeIsToldWithItsLine() {
        String yaml = SMALL.replace("09:00", "25:00")
                .replace("months: 2", "months: two")
                .concat("  GENERALS: {type: FIRST_OF_MONTH_N_BEFORE, months: 1}\nquota: []\n");
        assertThat(mistakes(yaml))
                .contains(
                        new At(3, new NotATime("opensAt", "25:00")),
                        new At(5, new NotANumber("windows.NPO.months", "two", 0, 24)))
                .anySatisfy(at -> {
                    assertThat(at.line()).isEqualTo(6);
                    assertThat(at.mistake()).isInstanceOf(NotOneOf.class);
                })
                .anySatisfy(at -> {
                    assertThat(at.line()).isEqualTo(7);
                    assertThat(at.mistake()).isInstanceOf(UnknownField.class);
                })
                .hasSize(4);
        assertThat(RuleBookYaml.parse(1, yaml).book()).isNull();
    }

    @Test
    void mistakesAreToldInTheWordsOfTheForm() {
        var months = new NotANumber("windows.NPO.months", "two", 0, 24);
        assertThat(Text.of(Language.JA, months)).contains("申込期間：NPO法人：何か月前").contains("two");
        for (Language language : Language.values()) {
            assertThat(Text.of(language, months)).doesNotContain("windows");
        }
    }

    @Test
    void whatIsNoYamlIsToldWithLineAndColumn() {
        assertThat(mistakes(SMALL + "limits: {perDay: 1\n")).singleElement().satisfies(at -> {
            assertThat(at.line()).isGreaterThan(5);
            assertThat(at.mistake()).isInstanceOf(RuleMistake.NotYaml.class);
        });
        assertThat(mistakes("just words")).containsExactly(new At(1, new RuleMistake.NotYaml(1, 1)));
        assertThat(mistakes("")).containsExactly(new At(1, new RuleMistake.NotYaml(1, 1)));
        assertThat(mistakes("a: &x [*x]")).isNotEmpty();
        assertThat(mistakes("x".repeat(RuleBookYaml.LARGEST + 1))).hasSize(1);
    }

    @Test
    void sameFieldTwiceIsAContradiction() {
        assertThat(mistakes(SMALL + "  NPO: {type: FIRST_OF_MONTH_N_BEFORE, months: 1}\n"))
                .containsExactly(new At(5, new WrittenTwice("windows.NPO")));
    }

    @Test
    void oneClassMayBeWrittenAsAnother() {
        RuleBook book = RuleBookYaml.read(1, SMALL + "  STUDENT: {sameAs: NPO}\n");
        assertThat(book.periods().windows().values()).hasSize(2);
        assertThat(book.periods().windows().values().stream().distinct()).hasSize(1);
    }

    @Test
    void limitsAreReadWithTheirClassesAndRooms() {
        RuleBook book = RuleBookYaml.read(
                1, SMALL + "quotas:\n  - {period: WEEK, unit: HOURS, limit: ６, classes: [NPO], rooms: [CC-01]}\n");
        assertThat(book.quotas()).singleElement().satisfies(quota -> {
            assertThat(quota.limit()).as("full-width figures are figures").isEqualTo(6);
            assertThat(quota.unit()).isEqualTo(Quota.Unit.HOURS);
            assertThat(quota.rooms()).containsExactly("CC-01");
        });
    }
}
