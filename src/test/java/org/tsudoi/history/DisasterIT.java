package org.tsudoi.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tsudoi.harness.Crowd;
import org.tsudoi.harness.Crowd.Member;
import org.tsudoi.harness.RunningCity;

/** Killed in mid-load, frozen, started again: whatever was acknowledged is there, and the rest is not there by half. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DisasterIT {
    private static final int CLIENTS = 8;
    private static final List<String> ROOMS =
            List.of("CC02-02", "CC02-02A", "CC02-02B", "CC04-02", "CC03-04", "CC05-01");
    private static final HttpClient BROWSER =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static RunningCity city;
    private static List<Member> crowd;
    private static Member office;

    @BeforeAll
    static void start() throws SQLException {
        city = RunningCity.fresh("disaster");
        try (var connection = city.database()) {
            crowd = Crowd.of(200, connection);
            office = Crowd.office(connection);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        city.close();
    }

    /** What happens while the crowd of a load presses. */
    private interface Disaster {
        void to(Load load) throws Exception;
    }

    private static Load pressedDuring(int firstDay, Disaster disaster) throws Exception {
        var load = new Load(city.base(), office.token()).impatient(Duration.ofSeconds(10));
        var over = new AtomicBoolean();
        var crowdAtWork = new Thread(() -> press(load, firstDay, over));
        crowdAtWork.start();
        try {
            untilBooked(load, 20);
            disaster.to(load);
        } finally {
            over.set(true);
            crowdAtWork.join();
        }
        return load;
    }

    private static void press(Load load, int firstDay, AtomicBoolean over) {
        try {
            load.together(CLIENTS, i -> () -> {
                var random = new Random(firstDay * 100L + i);
                while (!over.get()) {
                    load.mixed(random, crowd, ROOMS, Bands.day(firstDay + random.nextInt(8)));
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void untilBooked(Load load, int more) throws InterruptedException {
        long enough = booked(load) + more;
        for (int i = 0; i < 600 && booked(load) < enough; i++) {
            Thread.sleep(50);
        }
        assertThat(booked(load)).isGreaterThanOrEqualTo(enough);
    }

    private static long booked(Load load) {
        return load.calls().stream().filter(c -> c.status() == 201).count();
    }

    private static void isTrue(Load load) throws SQLException {
        try (var connection = city.database()) {
            assertThat(Truth.lies(load.calls(), Tables.read(connection))).isEmpty();
        }
    }

    @Test
    @Order(1)
    void databaseKilledInMidLoadLosesNothingThatWasAcknowledged() throws Exception {
        Load load = pressedDuring(0, pressing -> {
            city.process("database/mariadbd.pid").destroyForcibly();
            city.launched().says("The embedded database answers again", Duration.ofSeconds(60));
            untilBooked(pressing, 5);
        });
        isTrue(load);
    }

    @Test
    @Order(2)
    void frozenDatabaseIsAnsweredWithinFiveSecondsAndAllIsWellWithinTenAfterIt() throws Exception {
        signal("STOP");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        try {
            new Load(city.base(), office.token()).together(CLIENTS, i -> () -> {
                while (System.nanoTime() < end) {
                    isSentAwayInTime();
                }
            });
        } finally {
            signal("CONT");
        }
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (get("/api/v1/bookings").statusCode() != 200) {
            assertThat(System.nanoTime()).as("healthy within ten seconds").isLessThan(last);
        }
    }

    @Test
    @Order(3)
    void applicationKilledInMidLoadLosesNothingThatWasAcknowledged() throws Exception {
        Load load = pressedDuring(
                10, pressing -> city.process("runtime/container.pid").destroyForcibly());
        assertThat(city.launched().ends(Duration.ofSeconds(60))).isNotZero();
        assertThat(city.launched().words()).contains("The application ended by itself");
        assertThat(answersDuring(() -> city = city.again()))
                .as("until the first page")
                .containsOnly(200);
        isTrue(load);
    }

    /** What the address says in the meantime, where anybody listens there. */
    private static Set<Integer> answersDuring(Callable<?> start) throws Exception {
        URI home = city.base().resolve("/");
        Set<Integer> answers = ConcurrentHashMap.newKeySet();
        var started = new AtomicBoolean();
        var passers = CompletableFuture.runAsync(() -> {
            while (!started.get() || answers.isEmpty()) {
                status(home).ifPresent(answers::add);
            }
        });
        try {
            start.call();
        } finally {
            started.set(true);
            passers.get(10, TimeUnit.SECONDS);
        }
        return answers;
    }

    private static OptionalInt status(URI address) {
        try {
            return OptionalInt.of(BROWSER.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException nobodyThere) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void isSentAwayInTime() {
        long asked = System.nanoTime();
        HttpResponse<String> answer = get("/api/v1/bookings");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private static HttpResponse<String> get(String path) {
        var request = HttpRequest.newBuilder(URI.create(city.base() + path))
                .header("Authorization", "Bearer " + office.token())
                .build();
        try {
            return BROWSER.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void signal(String name) throws Exception {
        long pid = city.process("database/mariadbd.pid").pid();
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                        .start()
                        .waitFor())
                .isZero();
    }
}
