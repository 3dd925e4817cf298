package org.tsudoi.boot.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An archive of loaded classes, made when the application stops for the first time and used at every later start; a new Java or a new
 * application makes a new one.
 */
final class ClassArchive {
    private final Path archive;

    ClassArchive(Path folder, Path application) throws IOException {
        String java = System.getProperty("java.vm.version").replaceAll("[^A-Za-z0-9.]", "_");
        long stamp = Files.getLastModifiedTime(application).toMillis();
        this.archive = folder.resolve("classes-" + java + "-" + stamp + ".jsa");
    }

    List<String> flags() {
        if (Files.exists(archive)) {
            return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:class+path=off");
        }
        return List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }
}
