package org.tsudoi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Statements of a file in src/bench/sql, with :names in them replaced. */
final class Batch {
    private static final Path FOLDER = Path.of("src/bench/sql");

    private Batch() {}

    static void run(Connection connection, String file, Map<String, ?> values) throws SQLException {
        connection.setAutoCommit(false);
        try {
            send(connection, file, values);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** In the transaction that runs. */
    static void send(Connection connection, String file, Map<String, ?> values) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : read(file).split(";\\s*\n")) {
                if (!sql.isBlank()) {
                    statement.execute(filled(sql, values));
                }
            }
        } catch (SQLException e) {
            throw new SQLException(file + ": " + e.getMessage(), e);
        }
    }

    private static String filled(String sql, Map<String, ?> values) {
        String filled = sql;
        for (var value : values.entrySet()) {
            filled = filled.replaceAll(":" + value.getKey() + "(?![A-Za-z])", String.valueOf(value.getValue()));
        }
        return filled;
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
