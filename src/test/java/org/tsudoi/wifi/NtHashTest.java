package org.tsudoi.wifi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class NtHashTest {
    @Test
    void isWhatOthersCompute() {
        assertThat(HexFormat.of().formatHex(NtHash.of("password"))).isEqualTo("8846f7eaee8fb117ad06bdd830b7586c");
        assertThat(HexFormat.of().formatHex(NtHash.of(""))).isEqualTo("31d6cfe0d16ae931b73c59d7e0c089c0");
    }

    @Test
    void networkWithSignsOfTheFormatIsStillRead() {
        assertThat(new WifiPass("a;b:c", "u", "p").asCode()).isEqualTo("WIFI:T:nopass;S:a\\;b\\:c;;");
    }
}
