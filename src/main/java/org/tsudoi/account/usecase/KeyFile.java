package org.tsudoi.account.usecase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** A key that is never in the database: that of a setting, or of a file beside the data that is made once and read by nobody else. */
public final class KeyFile {
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyFile() {}

    /** Nothing when there is neither the setting nor a directory of data. */
    public static Optional<byte[]> key(String setting, String file) {
        var config = ConfigProvider.getConfig();
        return config.getOptionalValue(setting, String.class)
                .filter(text -> !text.isBlank())
                .map(Secrets::hash)
                .or(() -> config.getOptionalValue("tsudoi.data.dir", String.class)
                        .map(dir -> ofFile(Path.of(dir, file))));
    }

    private static byte[] ofFile(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[KEY_BYTES];
                RANDOM.nextBytes(fresh);
                make(file, fresh);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file, byte[] fresh) throws IOException {
        try {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.write(file, fresh);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        }
    }
}
