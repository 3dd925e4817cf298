package org.tsudoi.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Crowd;
import org.tsudoi.harness.Crowd.Member;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.history.Call.Wish;

/** Sixty-four groups, each for itself, press for the same things; no row of a group makes them wait for each other. */
class ContentionIT {
    private static final int CLIENTS = 64;
    private static final int HTTP_OK = 201;
    private static List<Member> crowd;

    @BeforeAll
    static void gather() throws SQLException {
        try (var connection = RunningCity.get().database()) {
            crowd = Crowd.of(CLIENTS, connection);
        }
    }

    private static Load load() {
        return new Load(RunningCity.get().base(), Api.as("admin").token());
    }

    private static void isTrue(Load load) throws SQLException {
        try (var connection = RunningCity.get().database()) {
            assertThat(Truth.lies(load.calls(), Tables.read(connection))).isEmpty();
        }
    }

    private static long won(Load load) {
        return load.calls().stream().filter(c -> c.status() == HTTP_OK).count();
    }

    @Test
    void oneOfSixtyFourGroupsGetsTheHourAndAllAreAnswered() throws Exception {
        Load load = load();
        LocalDate day = Bands.day(0);
        for (int band = 0; band < Bands.COUNT; band++) {
            int hour = band;
            load.together(
                    CLIENTS,
                    i -> () -> load.book(crowd.get(i), Bands.wish(crowd.get(i).group(), "CC04-01", day, hour), ""));
        }
        assertThat(won(load)).isEqualTo(Bands.COUNT);
        assertThat(load.calls()).noneMatch(Call::isOpen);
        isTrue(load);
    }

    @Test
    void hallAndItsHalvesAreNeverHeldTwice() throws Exception {
        Load load = load();
        LocalDate day = Bands.day(1);
        List<String> parts = List.of("CC02-02", "CC02-02A", "CC02-02B");
        load.together(
                CLIENTS,
                i -> () -> load.book(
                        crowd.get(i), Bands.wish(crowd.get(i).group(), parts.get(i % parts.size()), day, 1), ""));
        assertThat(won(load)).as("the whole hall, or one group a half").isBetween(1L, 2L);
        isTrue(load);
    }

    @Test
    void neverMoreUnitsOutThanOwned() throws Exception {
        Load load = load();
        LocalDate day = Bands.day(2);
        String cameras = ",\"equipment\":[{\"code\":\"webcam\",\"quantity\":2}]";
        List<String> rooms = List.of(
                "CC03-01", "CC05-01", "CC06-01", "CC07-01", "CC08-01", "CC09-01", "CC10-01", "CC11-01", "CC12-01",
                "CC13-01");
        load.together(
                rooms.size(),
                i -> () -> load.book(crowd.get(i), Bands.wish(crowd.get(i).group(), rooms.get(i), day, 1), cameras));
        assertThat(won(load)).as("six cameras, two each").isEqualTo(3);
        isTrue(load);
    }

    @Test
    void bookingDecidingAndCancellingAtOnceTellsOneStory() throws Exception {
        Load load = load();
        List<String> rooms = List.of("CC02-02", "CC02-02A", "CC02-02B", "CC04-02", "CC03-04");
        load.together(16, i -> () -> {
            var random = new Random(4711 + i);
            for (int n = 0; n < 30; n++) {
                load.mixed(random, crowd, rooms, Bands.day(3 + random.nextInt(3)));
            }
        });
        assertThat(won(load)).isPositive();
        assertThat(load.calls()).anyMatch(c -> c.act() == Call.Act.CANCEL && c.isAcknowledged());
        assertThat(load.calls()).noneMatch(Call::isOpen);
        isTrue(load);
    }

    @Test
    void lostRepliesRetriedWithTheSameKeyBookOnce() throws Exception {
        Load load = load().impatient(Duration.ofMillis(5));
        LocalDate day = Bands.day(6);
        List<String> rooms = List.of("CC05-01", "CC06-01", "CC07-01", "CC08-01");
        load.together(16, i -> () -> {
            for (int band = 0; band < Bands.COUNT; band++) {
                Member member = crowd.get(i * Bands.COUNT + band);
                load.bookUntilAnswered(member, Bands.wish(member.group(), rooms.get(i % rooms.size()), day, band), "");
            }
        });
        assertThat(load.calls()).as("some replies were lost").anyMatch(c -> c.status() == Call.NO_ANSWER);
        assertThat(won(load)).isPositive();
        Thread.sleep(1_000);
        isTrue(load);
    }

    /** Each asks for the place of the next, while all of them are cancelled: nobody loses one place without having another. */
    @Test
    void changingAgainstCancellingLosesNoPlaceAndHoldsNoneTwice() throws Exception {
        Load load = load();
        LocalDate day = Bands.day(8);
        List<String> rooms =
                List.of("CC05-01", "CC06-01", "CC07-01", "CC08-01", "CC09-01", "CC10-01", "CC11-01", "CC12-01");
        int made = rooms.size();
        String[] references = new String[made];
        load.together(
                made,
                i -> () -> references[i] = load.book(
                                crowd.get(40 + i), Bands.wish(crowd.get(40 + i).group(), rooms.get(i), day, 1), "")
                        .reference());
        assertThat(references).doesNotContainNull();
        load.together(3 * made, i -> () -> {
            String reference = references[i % made];
            Member member = crowd.get(40 + i % made);
            if (i < made) {
                load.amend(
                        member.token(), reference, Bands.wish(member.group(), rooms.get((i + 1) % made), day, 1), "");
            } else if (i < 2 * made) {
                load.amend(member.token(), reference, Bands.wish(member.group(), rooms.get(i % made), day, 2), "");
            } else if (i % 2 == 0) {
                load.move(Call.Act.CANCEL, Api.as("admin").token(), reference);
            }
        });
        assertThat(load.calls()).anyMatch(c -> c.act() == Call.Act.AMEND && c.isAcknowledged());
        assertThat(load.calls()).noneMatch(Call::isOpen);
        isTrue(load);
    }

    /** Series and single bookings press for the same evenings: each evening is had once, and a series that was answered is whole. */
    @Test
    void seriesAgainstSingleBookingsHoldsNoEveningTwice() throws Exception {
        Load load = load();
        LocalDate first = JapanTime.today(Clock.systemUTC()).plusDays(15);
        while (first.getDayOfWeek() != DayOfWeek.SATURDAY) {
            first = first.plusDays(1);
        }
        LocalDate saturday = first;
        List<Reply> answers = Collections.synchronizedList(new ArrayList<>());
        load.together(24, i -> () -> {
            Member member = crowd.get(i);
            if (i % 3 == 0) {
                Wish wish = Bands.wish(member.group(), "CC16-01", saturday, 2);
                answers.add(Api.withToken(member.token()).post("/series", """
                        {"group":"%s","room":"%s","start":"%s","end":"%s","purpose":"例会","attendees":3,"rhythm":"WEEKLY","count":3,"take":"%s"}""".formatted(
                                wish.group(), wish.room(), wish.start(), wish.end(), i % 2 == 0 ? "ALL" : "FREE")));
            } else {
                load.book(member, Bands.wish(member.group(), "CC16-01", saturday.plusWeeks(i % 3), 2), "");
            }
        });
        assertThat(answers).allMatch(a -> a.status() == 201 || a.status() == 409);
        assertThat(load.calls()).noneMatch(Call::isOpen);
        try (var connection = RunningCity.get().database()) {
            Tables tables = Tables.read(connection);
            for (Reply answer : answers) {
                if (answer.status() == 201) {
                    answer.json()
                            .getAsJsonArray("bookings")
                            .forEach(b -> assertThat(tables.bookings())
                                    .anyMatch(kept -> kept.reference()
                                            .equals(b.getAsJsonObject()
                                                    .get("reference")
                                                    .getAsString())));
                }
            }
            assertThat(Truth.lies(load.calls(), tables)).isEmpty();
        }
    }

    /** A centre is closed while groups press for it: whoever got a room all the same is on the list of the displaced, until each has an answer. */
    @Test
    void closingAgainstBookingForgetsNobody() throws Exception {
        Load load = load();
        LocalDate day = Bands.day(7);
        List<String> rooms = List.of("CC13-01", "CC13-02", "CC13-03");
        Api office = Api.as("admin");
        AtomicReference<String> closing = new AtomicReference<>();
        load.together(40, i -> () -> {
            if (i == 20) {
                closing.set(office.post("/closures", """
                        {"facility":"CC13","from":"%s","to":"%s","reason":"停電"}""".formatted(day, day))
                        .json()
                        .get("reference")
                        .getAsString());
            } else {
                Wish wish = Bands.wish(crowd.get(i).group(), rooms.get(i % 3), day, i / 3 % Bands.COUNT);
                load.book(crowd.get(i), wish, "");
            }
        });
        assertThat(load.calls()).noneMatch(Call::isOpen);
        Set<String> listed = new HashSet<>();
        displaced(office, closing.get()).forEach(lost -> listed.add(reference(lost)));
        assertThat(listed)
                .isEqualTo(load.calls().stream()
                        .filter(Call::isAcknowledged)
                        .map(Call::reference)
                        .collect(Collectors.toSet()));
        List<JsonObject> lost = displaced(office, closing.get());
        load.together(lost.size() + 1, i -> () -> {
            if (i < lost.size()) {
                settle(load, office, lost.get(i), i);
            }
        });
        while (!displaced(office, closing.get()).isEmpty()) {
            displaced(office, closing.get())
                    .forEach(left -> load.move(Call.Act.CANCEL, office.token(), reference(left)));
        }
        office.post("/closures/" + closing.get() + "/lift", "{}");
        isTrue(load);
    }

    /** Every other one is moved to what it was offered first, the others are cancelled. */
    private static void settle(Load load, Api office, JsonObject lost, int number) {
        JsonArray instead = lost.getAsJsonArray("alternatives");
        if (number % 2 == 0 && !instead.isEmpty()) {
            JsonObject there = instead.get(0).getAsJsonObject();
            load.amend(
                    office.token(),
                    reference(lost),
                    new Wish(
                            "",
                            there.get("room").getAsString(),
                            there.get("start").getAsString(),
                            there.get("end").getAsString()),
                    "");
        } else {
            load.move(Call.Act.CANCEL, office.token(), reference(lost));
        }
    }

    private static List<JsonObject> displaced(Api office, String closing) {
        List<JsonObject> all = new ArrayList<>();
        office.get("/closures/" + closing + "/displaced?limit=50")
                .json()
                .getAsJsonArray("items")
                .forEach(lost -> all.add(lost.getAsJsonObject()));
        return all;
    }

    private static String reference(JsonObject lost) {
        return lost.getAsJsonObject("booking").get("reference").getAsString();
    }

    /** Holds end while forms are sent: whoever is first has the room, before the end only whoever holds it, and no hold outlives its time. */
    @Test
    void holdThatEndsWhileItsFormIsSentLeavesTheRoomToOne() throws Exception {
        Load load = load();
        LocalDate day = Bands.day(7);
        for (int band = 0; band < Bands.COUNT; band++) {
            Member keeper = crowd.get(60 + band);
            Wish kept = Bands.wish(keeper.group(), "CC11-01", day, band);
            Reply held = Api.withToken(keeper.token())
                    .post("/holds", """
                    {"group":"%s","room":"%s","start":"%s","end":"%s"}""".formatted(keeper.group(), kept.room(), kept.start(), kept.end()));
            assertThat(held.status()).as(held.text()).isEqualTo(201);
            Call tooEarly = load.book(crowd.get(50), Bands.wish(crowd.get(50).group(), "CC11-01", day, band), "");
            assertThat(tooEarly.status()).as("kept for somebody else").isEqualTo(409);
            endSoon(held.json().get("reference").getAsString());
            int hour = band;
            load.together(24, i -> () -> {
                Member member = i == 0 ? keeper : crowd.get(hour * 16 + i);
                rest(i * 20);
                load.book(member, Bands.wish(member.group(), "CC11-01", day, hour), "");
            });
        }
        assertThat(won(load)).as("each band had once").isEqualTo(Bands.COUNT);
        assertThat(load.calls()).noneMatch(Call::isOpen);
        isTrue(load);
    }

    private static void endSoon(String holder) throws SQLException {
        try (var connection = RunningCity.get().database()) {
            for (String table : List.of("claim", "hold")) {
                try (var update = connection.prepareStatement("update " + table
                        + " set until = date_add(utc_timestamp(6), interval 200000 microsecond) where holder = ?")) {
                    update.setString(1, holder);
                    update.executeUpdate();
                }
            }
        }
    }

    private static void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
