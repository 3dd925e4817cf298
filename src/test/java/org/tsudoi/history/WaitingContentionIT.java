package org.tsudoi.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Crowd;
import org.tsudoi.harness.Crowd.Member;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.history.Call.Wish;

/** A room is given back while many press for it: it goes to the one who waited and was asked, and to nobody at any moment before. */
class WaitingContentionIT {
    private static final int PRESSING = 24;
    private static final String ROOM = "CC09-03";
    private static final LocalDate DAY = Bands.day(9);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static List<Member> crowd;

    @BeforeAll
    static void gather() throws SQLException {
        try (var connection = RunningCity.get().database()) {
            crowd = Crowd.of(PRESSING + 1, connection);
        }
    }

    private static Wish wish(Member member) {
        return Bands.wish(member.group(), ROOM, DAY, 1);
    }

    private static void join(Member member) {
        Reply reply = Api.withToken(member.token()).post("/waiting", """
                {"group":"%s","room":"%s","start":"%s","end":"%s"}""".formatted(
                        member.group(), ROOM, wish(member).start(), wish(member).end()));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    private static long won(Load load) {
        return load.calls().stream().filter(c -> c.status() == 201).count();
    }

    /** The random delay is over now. */
    private static void timePasses() throws SQLException {
        try (var connection = RunningCity.get().database();
                var update = connection.prepareStatement(
                        "update slot_release set next_at = utc_timestamp(6) where ended_at is null "
                                + "and room_id = (select id from room where code = ?)")) {
            update.setString(1, ROOM);
            update.executeUpdate();
        }
    }

    private static void untilOffered(Member member) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Api.withToken(member.token()).get("/waiting").text().contains("OFFERED")) {
            assertThat(System.nanoTime()).as("never asked").isLessThan(end);
            Thread.sleep(200);
        }
    }

    @Test
    void roomThatIsGivenBackGoesToTheOneWhoIsAskedAndToNobodyInBetween() throws Exception {
        Load load = new Load(RunningCity.get().base(), Api.as("admin").token());
        Member had = crowd.get(PRESSING);
        String booking = load.book(had, wish(had), "").reference();
        assertThat(booking).isNotNull();
        Member first = crowd.get(0);
        join(first);
        join(crowd.get(1));
        load.together(PRESSING, i -> () -> {
            if (i == PRESSING / 2) {
                load.move(Call.Act.CANCEL, Api.as("admin").token(), booking);
            } else {
                load.book(crowd.get(i), wish(crowd.get(i)), "");
            }
        });
        assertThat(won(load)).as("nobody but the one who had it before").isEqualTo(1);
        timePasses();
        untilOffered(first);
        load.together(PRESSING, i -> () -> load.book(crowd.get(i), wish(crowd.get(i)), ""));
        assertThat(load.calls())
                .filteredOn(c -> c.status() == 201)
                .extracting(c -> c.wish().group())
                .containsExactly(had.group(), first.group());
        assertThat(load.calls()).noneMatch(Call::isOpen);
        try (var connection = RunningCity.get().database()) {
            assertThat(Truth.lies(load.calls(), Tables.read(connection))).isEmpty();
        }
    }
}
