package org.tsudoi.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.account.AccountMistake.PasswordTooCommon;
import org.tsudoi.account.AccountMistake.PasswordTooLong;
import org.tsudoi.account.AccountMistake.PasswordTooShort;
import org.tsudoi.account.AccountMistake.PasswordsDiffer;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"かわのそうじは日よう日", "correct horse battery", "k7Lq2mPz9x", "水辺の会は七時から始まる"})
    void longWordsAreTaken(String password) {
        assertThat(PasswordRules.mistakes(password, password, "midori@example.jp"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "Password2026",
                "1234567890",
                "9876543210",
                "aaaaaaaaaaaa",
                "midori@example.jp",
                "tsudoi2026!!",
                "Manchester",
                "basketball2",
                "1qaz2wsx3edc",
                "sunshinesunshine",
                "!!princess99"
            })
    void whatEverybodyTriesFirstIsNot(String password) {
        assertThat(PasswordRules.mistakes(password, password, "midori@example.jp"))
                .containsExactly(new PasswordTooCommon());
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(PasswordRules.mistakes("short", "other", ""))
                .containsExactly(new PasswordTooShort(10), new PasswordsDiffer());
        assertThat(PasswordRules.mistakes(null, null, null)).contains(new PasswordTooShort(10));
        assertThat(PasswordRules.mistakes("x".repeat(150) + "y".repeat(60), "", ""))
                .containsExactly(new PasswordTooLong(200), new PasswordsDiffer());
    }

    @Test
    void tensOfThousandsOfLeakedPasswordsTravelWithTheProduct() {
        assertThat(LeakedPasswords.size()).isGreaterThan(40_000);
    }
}
