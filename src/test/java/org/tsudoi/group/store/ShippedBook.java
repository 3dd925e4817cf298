package org.tsudoi.group.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tsudoi.group.RegistrationBook;

/** The book of registration that ships with the product. */
public final class ShippedBook {
    private ShippedBook() {}

    public static String text() {
        try {
            return Files.readString(Path.of("sql/rules/registration.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RegistrationBook read() {
        return RegistrationBookYaml.read(1, text());
    }
}
