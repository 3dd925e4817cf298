package org.tsudoi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsudoi.harness.RunningCity;

/** The town of the benchmark can be laid into the tables of today: they change, and nobody measures every day. */
class MetropolisIT {
    private static final int CENTRES = 2;
    private static final int DAYS = 3;
    private static final int PAST = 10;

    @Test
    void townOfTheBenchmarkFitsIntoTheTables() throws SQLException {
        Map<String, Object> values = new Metropolis(CENTRES, Metropolis.REGULARS + 1).values();
        values.putAll(Map.of("days", DAYS, "rules", 1, "first", 0, "last", PAST - 1));
        try (var connection = RunningCity.get().database()) {
            connection.setAutoCommit(false);
            Batch.send(connection, "centres.sql", values);
            Batch.send(connection, "coming.sql", values);
            Batch.send(connection, "past.sql", values);
            assertThat(count(connection, "reference like 'L%' and request_key like 'laid-%'"))
                    .isEqualTo(CENTRES * (Metropolis.ROOMS - Metropolis.FREE) * DAYS * Metropolis.BANDS);
            assertThat(count(connection, "request_key like 'past-%'")).isEqualTo(PAST);
            connection.rollback();
        }
    }

    private static int count(Connection connection, String condition) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select count(*) from booking where " + condition)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
