package org.tsudoi.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FilledTest {
    @Property
    void saysWhatMessageFormatSays(
            @ForAll("patterns") String pattern, @ForAll("arguments") List<Object> arguments, @ForAll boolean japanese) {
        Locale locale = japanese ? Locale.JAPAN : Locale.US;
        Object[] given = arguments.toArray();
        assertThat(Filled.of(pattern, locale, given)).isEqualTo(new MessageFormat(pattern, locale).format(given));
    }

    @Test
    void thousandsAreGroupedAndQuotesAreTaken() {
        assertThat(Filled.of("{0}円", Locale.JAPAN, 12_345)).isEqualTo("12,345円");
        assertThat(Filled.of("{0,number,#}", Locale.JAPAN, 12_345)).isEqualTo("12345");
        assertThat(Filled.of("it''s {1}", Locale.US, "a", "b")).isEqualTo("it's b");
        assertThat(Filled.of("{0}", Locale.JAPAN, LocalDate.of(2026, 4, 1))).isEqualTo("2026-04-01");
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of("{0}", "{1}", "{9}", "''", "会議", "a ", "{2}")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<Object>> arguments() {
        return Arbitraries.<Object>of(Arrays.asList("会", "{0}", "", 0, -7, 999, 1_000, 5L, -1_234_567L, 2.5, null))
                .list()
                .ofMaxSize(3);
    }
}
