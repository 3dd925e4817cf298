package org.tsudoi.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Painted pages: what their tag tells, and how many are kept. */
class PageShelfTest {
    private static CachedPage page(String version, String body) {
        return CachedPage.of(version, 0, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void samePagePaintedAgainKeepsItsTag() {
        assertThat(page("1", "空き").tag(false)).isEqualTo(page("2", "空き").tag(false));
        assertThat(page("1", "空き").tag(false)).isNotEqualTo(page("1", "休館").tag(false));
    }

    @Test
    void compressedFormHasATagOfItsOwn() {
        assertThat(page("1", "空き").tag(true))
                .isNotEqualTo(page("1", "空き").tag(false))
                .startsWith("\"")
                .endsWith("\"");
    }

    @Test
    void leastWantedGoesFirstWhenTheShelfIsFull() {
        byte[] noise = new byte[1000];
        new Random(1).nextBytes(noise);
        var one = CachedPage.of("1", 0, noise);
        var shelf = new PageShelf(one.size() * 2L);
        shelf.put("a", one);
        shelf.put("b", one);
        shelf.get("a");
        shelf.put("c", one);
        assertThat(shelf.get("b")).isNull();
        assertThat(shelf.get("a")).isNotNull();
        assertThat(shelf.bytes()).isEqualTo(one.size() * 2L);
    }
}
