package org.tsudoi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.base.JapanTime;
import org.tsudoi.feed.FeedAddress.Format;
import org.tsudoi.feed.FeedAddress.Kind;

class FeedAddressTest {
    @ParameterizedTest
    @CsvSource({
        "/rooms/CC01-02A.ics,ROOMS,CC01-02A,ICS",
        "/groups/G-MIDORI.json,GROUPS,G-MIDORI,JSON",
        "/equipment/projector.ifb,EQUIPMENT,projector,IFB",
        "/me/Ab_-9.ics,ME,Ab_-9,ICS",
        "/city.ics,CITY,,ICS",
        "/wifi.json,WIFI,,JSON"
    })
    void kindCodeAndFormatAreRead(String path, Kind kind, String code, Format format) {
        assertThat(FeedAddress.of(path)).contains(new FeedAddress(kind, code, format));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/rooms.ics", "/city/x.ics", "/rooms/../x.ics", "/rooms/.ics", "/rooms/a.xml", "/me.ics"
            })
    void anythingElseIsNoFeed(String path) {
        assertThat(FeedAddress.of(path)).isEmpty();
    }

    @Test
    void alarmIsForPrivateFeedsOnly() {
        Map<String, String[]> wish = Map.of("alarm", new String[] {"30"});
        assertThat(FeedOptions.of(wish, false)).isEmpty();
        assertThat(FeedOptions.of(wish, true).orElseThrow().alarm()).isEqualTo(30);
    }

    @Test
    void windowMovesOnlyWhenAMonthBegins() {
        FeedOptions options = FeedOptions.of(Map.of(), false).orElseThrow();
        var window = options.window(LocalDate.of(2026, 4, 1));
        assertThat(options.window(LocalDate.of(2026, 4, 30))).isEqualTo(window);
        assertThat(options.window(LocalDate.of(2026, 5, 1))).isNotEqualTo(window);
        assertThat(JapanTime.dayOf(window.start())).isEqualTo("2026-03-01");
        assertThat(JapanTime.dayOf(window.end())).isEqualTo("2026-11-01");
    }
}
