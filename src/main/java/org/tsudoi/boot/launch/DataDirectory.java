package org.tsudoi.boot.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;

/** The folder that holds everything a running Tsudoi keeps; one Tsudoi at a time. */
final class DataDirectory {
    private final Path folder;

    /** Kept for as long as this program runs: a channel nobody holds is closed, and its lock with it. */
    private FileChannel lockFile;

    DataDirectory(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder ours until this program ends, however it ends. */
    void occupy() throws Failure {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(logs());
            lockFile = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lockFile.tryLock();
            if (lock == null) {
                throw Failure.ofProperty(
                        "tsudoi.data.dir",
                        folder + " is in use by a running Tsudoi; stop that one or name another folder");
            }
        } catch (IOException e) {
            throw Failure.ofProperty(
                    "tsudoi.data.dir", folder + " cannot be written (" + reason(e) + "); name a folder that can");
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Path logs() {
        return folder.resolve("logs");
    }

    /** A random secret, made once, in a file that only the owner may read. */
    String secret(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file) || Files.size(file) == 0) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            writeForOwner(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    static void writeForOwner(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly());
        Files.writeString(file, text);
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
    }
}
