package org.tsudoi.booking.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.Language;
import org.tsudoi.booking.BookingRefusal;
import org.tsudoi.booking.RuleBook;

/** Nobody is refused a room without the article that refuses it; facts that no rule made have none. */
class ArticlesTest {
    private static final Set<String> FACTS = Set.of(
            "TAKEN",
            "ON_HOLD",
            "FREE_NOW",
            "OWN_BOOKING",
            "KEPT_FOR_WAITING",
            "IN_THE_PAST",
            "ROOM_NOT_BOOKABLE",
            "WIFI_NOT_AVAILABLE");

    private static String code(Class<?> refusal) {
        return refusal.getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    /** Rules that refuse; what is wrong in a form, or has gone with another's booking, is no refusal of a right. */
    private static Set<String> byRule() {
        Set<String> codes = new TreeSet<>();
        Stream.of(BookingRefusal.class.getPermittedSubclasses())
                .map(ArticlesTest::code)
                .filter(c -> !FACTS.contains(c))
                .forEach(codes::add);
        return codes;
    }

    @Test
    void everyRefusalOfAShippedBookNamesItsArticleInBothLanguages() throws IOException {
        for (String code : List.of("KOMISEN", "PLACE")) {
            RuleBook book = RuleBookYaml.read(1, Files.readString(Path.of("sql/rules/" + code + ".yaml")));
            Set<String> without = new TreeSet<>(byRule());
            without.removeIf(c -> book.law(c, Language.JA)
                            .filter(l -> !l.isBlank())
                            .isPresent()
                    && book.law(c, Language.EN).filter(l -> !l.isBlank()).isPresent());
            assertThat(without).as(code).isEmpty();
        }
    }

    /** What a refusal says in figures it must have: a reason without the figure behind it cannot be objected to. */
    @Test
    void everyLimitThatRefusesSaysTheLimit() {
        assertThat(Stream.of(BookingRefusal.class.getPermittedSubclasses())
                        .filter(c -> code(c).contains("LIMIT"))
                        .map(c -> Stream.of(c.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toList()))
                .isNotEmpty()
                .allSatisfy(names -> assertThat(names).contains("used", "limit"));
    }
}
