package org.tsudoi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenSignInTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604 | Safari, iPhone",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537 Chrome/130.0 Safari/537 Edg/130.0 | Microsoft Edge, Windows",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537 Chrome/130.0 Mobile Safari/537 | Chrome, Android",
                "curl/8.5.0 | curl/8.5.0",
                "'' | ?"
            })
    void deviceIsNamedAsPeopleKnowIt(String agent, String device) {
        var signIn = new OpenSignIn("", false, agent, null, Instant.EPOCH, Instant.EPOCH, false);
        assertThat(signIn.device()).isEqualTo(device);
    }
}
