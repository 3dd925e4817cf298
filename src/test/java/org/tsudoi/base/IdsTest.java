package org.tsudoi.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @Test
    void idOfTodayIsReadAgain() {
        long id = Ids.next();
        assertThat(Ids.of(String.valueOf(id))).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "999999999999999999", "1000000000000000000", "8999999999999999999"})
    void idsHaveUpToNineteenDigits(String id) {
        assertThat(Ids.of(id)).contains(Long.parseLong(id));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"-1", "x", "1 ", "9223372036854775808", "10000000000000000000"})
    void whatIsNoneIsTold(String id) {
        assertThat(Ids.of(id)).isEmpty();
    }
}
