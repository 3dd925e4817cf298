package org.tsudoi.boot.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the launcher's libraries have to say goes to a file, not to the console. */
final class LauncherLog {
    private static final int MOST_BYTES = 1_000_000;

    private LauncherLog() {}

    static void to(Path logs) throws IOException {
        LogManager.getLogManager().reset();
        var file = new FileHandler(logs.resolve("launcher.%g.log").toString(), MOST_BYTES, 2, true);
        file.setFormatter(new SimpleFormatter());
        Logger.getLogger("").addHandler(file);
    }
}
