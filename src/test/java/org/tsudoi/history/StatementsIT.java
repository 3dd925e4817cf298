package org.tsudoi.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Crowd;
import org.tsudoi.harness.Crowd.Member;
import org.tsudoi.harness.RunningCity;

/** How much a booking asks of the database, as the database itself counts it: each round trip is paid by everybody in the opening second. */
class StatementsIT {
    /** Round trips of one booking over the API, from reading the token to the commit that keeps booking and answer. */
    private static final int MOST = 8;

    private static final int BOOKINGS = 6;

    @Test
    void aBookingStaysWithinItsStatements() throws Exception {
        List<Long> counts = new ArrayList<>();
        LocalDate day = Bands.day(9);
        try (var connection = RunningCity.get().database()) {
            List<Member> crowd = Crowd.of(BOOKINGS, connection);
            for (int i = 0; i < BOOKINGS; i++) {
                Member member = crowd.get(i);
                var wish = Bands.wish(member.group(), i < Bands.COUNT ? "CC15-01" : "CC15-03", day, i % Bands.COUNT);
                String body = """
                        {"group":"%s","room":"%s","start":"%s","end":"%s","purpose":"会議","attendees":3}""".formatted(wish.group(), wish.room(), wish.start(), wish.end());
                long before = questions(connection);
                var reply = Api.withToken(member.token()).post("/bookings", body, "statements-" + i);
                long after = questions(connection);
                assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
                counts.add(after - before - 1);
            }
        }
        // the least of several: other work of the city is counted with it
        assertThat(Collections.min(counts)).as("%s", counts).isBetween(5L, (long) MOST);
    }

    private static long questions(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("show global status like 'Questions'")) {
            rows.next();
            return rows.getLong(2);
        }
    }
}
