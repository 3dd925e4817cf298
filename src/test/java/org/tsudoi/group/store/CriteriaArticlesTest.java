package org.tsudoi.group.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tsudoi.group.RegistrationBook;

/** Nobody is refused registration without the article that says what is missing. */
class CriteriaArticlesTest {
    @Test
    void everyCriterionHasItsNameAndItsArticleInBothLanguages() {
        RegistrationBook book = ShippedBook.read();
        assertThat(book.criteria()).hasSizeGreaterThan(5).allSatisfy(c -> {
            assertThat(c.name().ja()).isNotBlank();
            assertThat(c.law().ja()).isNotBlank();
            assertThat(c.law().en()).isNotBlank();
        });
    }
}
