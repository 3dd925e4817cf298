package org.tsudoi.boot.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * An archive of loaded classes, written when the application stops for the first time and read at every later start. Another Java or another
 * application makes its own.
 */
final class ClassArchive {
    private static final int AOT_CACHE_SINCE = 25;

    private final Path archive;
    private final Path fresh;

    ClassArchive(Path folder, Path application) throws IOException {
        String java = System.getProperty("java.vm.version").replaceAll("[^A-Za-z0-9.]", "_");
        String name =
                "classes-" + java + "-" + Files.getLastModifiedTime(application).toMillis();
        this.archive = folder.resolve(name);
        this.fresh = folder.resolve(name + ".new");
    }

    List<String> flags() throws IOException {
        Files.deleteIfExists(fresh);
        boolean kept = Files.exists(archive);
        if (Runtime.version().feature() >= AOT_CACHE_SINCE) {
            return List.of(
                    (kept ? "-XX:AOTCache=" + archive : "-XX:AOTCacheOutput=" + fresh),
                    "-Xlog:aot=off",
                    "-Xlog:cds=off");
        }
        return List.of(
                (kept ? "-XX:SharedArchiveFile=" + archive : "-XX:ArchiveClassesAtExit=" + fresh),
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off");
    }

    boolean isFresh() {
        return !Files.exists(archive);
    }

    /** Only an archive that was written to its end is used. */
    void keep() throws IOException {
        if (Files.exists(fresh)) {
            Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
