package org.tsudoi.boot.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The MariaDB that comes along: its files in the data directory, one user with a random password, on this machine only. */
final class EmbeddedDatabase implements AutoCloseable {
    private static final String USER = "tsudoi";
    private static final int PATIENCE_SECONDS = 120;

    private final Path home;
    private final Path log;
    private final String password;
    private final int port;
    private Process process;

    EmbeddedDatabase(DataDirectory data) throws IOException {
        this.home = Files.createDirectories(data.path("database"));
        this.log = data.logs().resolve("database.log");
        this.password = data.secret("database-password");
        this.port = freePort();
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/tsudoi";
    }

    String user() {
        return USER;
    }

    String password() {
        return password;
    }

    /** Whether its programs must be unpacked and its files laid first. */
    boolean isFirst() {
        return DatabaseFiles.isFirst(home);
    }

    Process process() {
        return process;
    }

    /** Returns when the database answers. */
    void start() throws IOException, InterruptedException, Failure {
        LeftOver.stop(pidFile());
        DatabaseFiles.prepare(home);
        Path first = home.resolve("first.sql");
        DataDirectory.writeForOwner(first, firstStatements());
        writeClientFile();
        var builder = new ProcessBuilder(command(first));
        builder.environment().put("LD_LIBRARY_PATH", home.resolve("base/libs").toString());
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        LeftOver.remember(process, pidFile());
        waitForAnswer();
        Files.delete(first);
    }

    private List<String> command(Path first) throws IOException {
        var command = new ArrayList<>(List.of(DatabaseFiles.server(home).toString(), "--no-defaults"));
        command.addAll(List.of(
                "--basedir=" + home.resolve("base"),
                "--datadir=" + home.resolve("data"),
                "--tmpdir=" + Files.createDirectories(home.resolve("tmp")),
                "--plugin-dir=" + home.resolve("base"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--init-file=" + first,
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_general_ci",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--max-allowed-packet=64M",
                "--max-connections=200",
                // never leaves this machine; making a certificate took up to 14 s at each start
                "--skip-ssl",
                "--skip-name-resolve"));
        command.addAll(DatabaseFiles.systemFlags(home));
        return command;
    }

    /** Run by the server itself at each start: the database, its one user, and no way in without a password. */
    private String firstStatements() {
        return String.join(
                ";\n",
                "CREATE DATABASE IF NOT EXISTS tsudoi CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci",
                "CREATE USER IF NOT EXISTS " + USER + "@'127.0.0.1'",
                "ALTER USER " + USER + "@'127.0.0.1' IDENTIFIED BY '" + password + "'",
                "GRANT ALL ON tsudoi.* TO " + USER + "@'127.0.0.1'",
                "GRANT SHUTDOWN, PROCESS ON *.* TO " + USER + "@'127.0.0.1'",
                "DELETE FROM mysql.global_priv WHERE user <> '" + USER + "' AND user <> 'mariadb.sys'",
                "FLUSH PRIVILEGES",
                "");
    }

    /** For mariadb-dump and whoever looks into the running database by hand. */
    private void writeClientFile() throws IOException {
        DataDirectory.writeForOwner(
                home.resolve("client.cnf"),
                String.join(
                        "\n",
                        "[client]",
                        "skip-ssl",
                        "host=127.0.0.1",
                        "port=" + port,
                        "user=" + USER,
                        "password=" + password,
                        ""));
    }

    private void waitForAnswer() throws InterruptedException, Failure {
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < last && process.isAlive()) {
            try (var connection = Databases.connect(url(), USER, password)) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException notYet) {
                process.waitFor(40, TimeUnit.MILLISECONDS);
            }
        }
        throw Failure.ofStart("The embedded database did not start; what happened is in " + log);
    }

    /** Asks the server to write everything down and end. */
    @Override
    public void close() throws IOException {
        if (process == null || !process.isAlive()) {
            return;
        }
        try (var connection = Databases.connect(url(), USER, password);
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException notListening) {
            process.destroy();
        }
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(pidFile());
    }

    private Path pidFile() {
        return home.resolve("mariadbd.pid");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
