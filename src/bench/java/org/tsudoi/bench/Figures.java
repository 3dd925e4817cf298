package org.tsudoi.bench;

import java.util.Map;

/** What a crew measured: times by status of the answer, over so many seconds, and how much of a core the crew itself needed. */
record Figures(Map<Integer, Times> byStatus, double seconds, double ownCores) {

    double perSecond(int status) {
        return of(status).count() / seconds;
    }

    Times of(int status) {
        return byStatus.getOrDefault(status, new Times());
    }

    /** Answers of any other status. */
    int others(int status) {
        return byStatus.entrySet().stream()
                .filter(e -> e.getKey() != status)
                .mapToInt(e -> e.getValue().count())
                .sum();
    }

    /** 201: 400, 409: 3 */
    String counts() {
        return byStatus.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + ": " + e.getValue().count())
                .reduce((a, b) -> a + ", " + b)
                .orElse("nothing");
    }
}
