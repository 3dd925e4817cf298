package org.tsudoi.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.tsudoi.base.Language;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.calendar.Event;
import org.tsudoi.calendar.Event.Revision;
import org.tsudoi.calendar.Event.Status;
import org.tsudoi.calendar.Event.Where;
import org.tsudoi.calendar.EventKind;
import org.tsudoi.feed.usecase.Fragments;

/** What it costs to put a feed together from events that are already written, beside writing all of them anew; no database in either. */
final class Assembling {
    private static final int EVENTS = 1_000;
    private static final int ROUNDS = 200;
    private static final double MOST_MILLIS = 10;

    private Assembling() {}

    static void measure(Report report) {
        List<Event> events =
                IntStream.range(0, EVENTS).mapToObj(Assembling::event).toList();
        var kept = new Fragments();
        Times stored = new Times();
        Times anew = new Times();
        for (int round = 0; round < 2 * ROUNDS; round++) {
            List<Event> copies = copies(events);
            long start = System.nanoTime();
            kept.calendar("benchmark", copies);
            long between = System.nanoTime();
            new Fragments().calendar("benchmark", events);
            long end = System.nanoTime();
            if (round >= ROUNDS) {
                stored.add(between - start);
                anew.add(end - between);
            }
        }
        double ours = Times.together(List.of(stored)).millis(0.5);
        report.line("1,000 events from their fragments", Aim.atMost(ours, MOST_MILLIS, "ms"));
        report.line(
                "1,000 events written anew",
                Aim.none(String.format("%.1f ms", Times.together(List.of(anew)).millis(0.5))));
    }

    /** As they come out of the database: equal to those that are known, but not the same. */
    private static List<Event> copies(List<Event> events) {
        return IntStream.range(0, events.size()).mapToObj(Assembling::event).toList();
    }

    private static Event event(int number) {
        var slot = TimeSlot.of(
                LocalDate.of(2026, 4, 1).plusDays(number / 4), 540 + number % 4 * 120, 640 + number % 4 * 120);
        Instant made = Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofSeconds(number));
        return new Event(
                new Revision("B-" + number + "@tsudoi", 1, made, made),
                EventKind.BOOKING,
                Status.CONFIRMED,
                slot,
                false,
                "お茶の会 " + number,
                null,
                new Where("武蔵野プレイス スペースB", null, null),
                "https://rooms.example.jp/rooms/PLACE-03",
                null,
                Language.JA);
    }
}
