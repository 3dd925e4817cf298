package org.tsudoi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tsudoi.account.usecase.Passwords;

class ThrottleTest {
    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void fewFailuresCostNothingAndManyNeverMoreThanFiveMinutes() {
        Throttle throttle = Throttle.NONE;
        for (int i = 0; i < 4; i++) {
            throttle = throttle.afterFailure(NOW);
        }
        assertThat(throttle.wait(NOW, Throttle.FREE_FOR_A_NAME)).isZero();
        assertThat(throttle.afterFailure(NOW).wait(NOW, Throttle.FREE_FOR_A_NAME))
                .isEqualTo(Duration.ofSeconds(1));
        for (int i = 0; i < 1000; i++) {
            throttle = throttle.afterFailure(NOW);
        }
        assertThat(throttle.wait(NOW, Throttle.FREE_FOR_A_NAME)).isEqualTo(Duration.ofMinutes(5));
        assertThat(throttle.wait(NOW.plusSeconds(301), Throttle.FREE_FOR_A_NAME))
                .isZero();
        assertThat(throttle.afterFailure(NOW.plus(Duration.ofHours(2))).failures())
                .isEqualTo(1);
    }

    @Test
    void passwordMatchesItsHashOnly() {
        var passwords = new Passwords();
        String hash = passwords.hash("ひみつ🔑");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("ひみつ🔑", hash)).isTrue();
        assertThat(passwords.matches("ひみつ", hash)).isFalse();
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(passwords.hash("ひみつ🔑")).isNotEqualTo(hash);
    }
}
