package org.tsudoi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncTokenTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
    private static final SyncToken TOKEN =
            new SyncToken(LocalDate.of(2026, 4, 1), 7, 42, Instant.parse("2026-04-09T01:02:03.456Z"));

    @Test
    void saysEverythingAgainThatItWasMadeOf() {
        assertThat(SyncToken.of(TOKEN.text(), TODAY)).contains(TOKEN);
    }

    @Test
    void anOldOneIsNotKnownAnyMore() {
        assertThat(SyncToken.of(TOKEN.text(), LocalDate.of(2026, 6, 30))).isPresent();
        assertThat(SyncToken.of(TOKEN.text(), LocalDate.of(2026, 7, 1))).isEmpty();
        assertThat(SyncToken.of(TOKEN.text(), LocalDate.of(2026, 3, 31))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "urn:tsudoi:sync:2026-13-01.1.1.1", "urn:tsudoi:sync:2026-04-01.1.1", "urn:other:1"})
    void whatWeDidNotGiveOutIsNotKnown(String text) {
        assertThat(SyncToken.of(text, TODAY)).isEmpty();
    }
}
