package org.tsudoi.claim.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A thousand who ask the same at once cost one answer, and nobody is told what was true a second ago. */
class LatelyTest {
    private final Lately<String, Integer> lately = new Lately<>();
    private final AtomicInteger reads = new AtomicInteger();

    private int ask(String question, long now) {
        return lately.get(question, now, reads::incrementAndGet);
    }

    @Test
    void thoseWhoAskTheSameWithinHalfASecondShareOneAnswer() {
        assertThat(ask("hall", 0)).isEqualTo(1);
        assertThat(ask("hall", Lately.FRESH_NANOS - 1)).isEqualTo(1);
        assertThat(ask("hall", Lately.FRESH_NANOS)).isEqualTo(2);
    }

    @Test
    void anotherQuestionHasItsOwnAnswer() {
        ask("hall", 0);
        assertThat(ask("kitchen", 0)).isEqualTo(2);
    }

    @Test
    void thoseWhoAskAtOnceWaitForOneReader() {
        assertThat(IntStream.range(0, 1000).parallel().map(i -> ask("hall", i)).distinct())
                .containsExactly(1);
    }

    @Test
    void whatWasForgottenIsReadAnew() {
        ask("hall", 0);
        lately.forget();
        assertThat(ask("hall", 1)).isEqualTo(2);
    }

    @Test
    void manyQuestionsDoNotFillTheMemory() {
        IntStream.range(0, 10_000).forEach(i -> ask("room " + i, 0));
        assertThat(lately.size()).isBetween(1, Lately.MOST + 1);
    }
}
