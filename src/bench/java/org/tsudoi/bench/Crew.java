package org.tsudoi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many clients that do the same, each on a connection of its own, each its next act when the last is answered. */
final class Crew {
    /** An answer that never came. */
    static final int NO_ANSWER = 0;

    private Crew() {}

    /** What one client does once; returns the status of the answer. */
    interface Act {
        int once(Wire wire, int client) throws IOException;
    }

    /** Work until a time is over. */
    static Figures during(Duration time, int clients, URI base, Act act) throws InterruptedException {
        long[] end = new long[1];
        return run(
                clients,
                base,
                act,
                () -> end[0] = System.nanoTime() + time.toNanos(),
                done -> System.nanoTime() < end[0]);
    }

    /** So many acts of each client, all begun at once. */
    static Figures times(int each, int clients, URI base, Act act) throws InterruptedException {
        return run(clients, base, act, () -> {}, done -> done < each);
    }

    /** The same, but each waits from the moment at which all began: who comes late in the line has waited, too. */
    static Figures timesFromStart(int each, int clients, URI base, Act act) throws InterruptedException {
        return run(clients, base, act, () -> {}, done -> done < each, true);
    }

    private interface More {
        boolean after(int done);
    }

    private static Figures run(int clients, URI base, Act act, Runnable onStart, More more)
            throws InterruptedException {
        return run(clients, base, act, onStart, more, false);
    }

    private static Figures run(int clients, URI base, Act act, Runnable onStart, More more, boolean fromStart)
            throws InterruptedException {
        var pool = Executors.newFixedThreadPool(clients);
        var ready = new CountDownLatch(clients);
        var go = new CountDownLatch(1);
        List<Future<Map<Integer, Times>>> parts = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            int number = client;
            parts.add(pool.submit(() -> {
                ready.countDown();
                go.await();
                return work(number, base, act, more, fromStart);
            }));
        }
        ready.await();
        long cpu = ownNanos();
        long start = System.nanoTime();
        onStart.run();
        go.countDown();
        Map<Integer, List<Times>> all = new HashMap<>();
        try {
            for (var part : parts) {
                part.get()
                        .forEach((status, times) -> all.computeIfAbsent(status, s -> new ArrayList<>())
                                .add(times));
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double ownCores = (ownNanos() - cpu) / 1e9 / seconds;
        Map<Integer, Times> together = new HashMap<>();
        all.forEach((status, times) -> together.put(status, Times.together(times)));
        return new Figures(together, seconds, ownCores);
    }

    private static Map<Integer, Times> work(int client, URI base, Act act, More more, boolean fromStart) {
        long begun = System.nanoTime();
        Map<Integer, Times> times = new HashMap<>();
        try (var wire = new Wire(base)) {
            for (int done = 0; more.after(done); done++) {
                long start = fromStart ? begun : System.nanoTime();
                int status = status(act, wire, client);
                times.computeIfAbsent(status, s -> new Times()).add(System.nanoTime() - start);
            }
        }
        return times;
    }

    private static int status(Act act, Wire wire, int client) {
        try {
            return act.once(wire, client);
        } catch (IOException noAnswer) {
            wire.close();
            return NO_ANSWER;
        }
    }

    private static long ownNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
