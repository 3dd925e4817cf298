package org.tsudoi.boot.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process of an earlier start whose launcher was killed: ended before the next start, so that it blocks nothing. */
final class LeftOver {
    private static final int PATIENCE_SECONDS = 30;

    private LeftOver() {}

    static void stop(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> process = running(Files.readString(pidFile).strip(), pidFile);
        if (process.isPresent()) {
            process.get().destroy();
            try {
                process.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                process.get().destroyForcibly();
            }
        }
        Files.deleteIfExists(pidFile);
    }

    /** The process of the file, if it still is ours: its command line names the folder of the file. */
    private static Optional<ProcessHandle> running(String pid, Path pidFile) {
        try {
            return ProcessHandle.of(Long.parseLong(pid))
                    .filter(p -> p.info().commandLine().orElse("").contains(pidFile.getParent().toString()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
