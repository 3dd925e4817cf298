package org.tsudoi.base.csv;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A file of the demonstration city (sql/demo). */
public final class DemoFile {
    private DemoFile() {}

    public static byte[] read(String name) {
        try (var stream = DemoFile.class.getResourceAsStream("/sql/demo/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no demonstration file " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
