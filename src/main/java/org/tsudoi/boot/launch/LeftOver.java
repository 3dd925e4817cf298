package org.tsudoi.boot.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process of an earlier start whose launcher was killed: ended before the next start, so that it blocks nothing. */
final class LeftOver {
    private static final int PATIENCE_SECONDS = 60;

    private LeftOver() {}

    static void remember(Process process, Path pidFile) throws IOException {
        Files.writeString(pidFile, String.valueOf(process.pid()));
    }

    static void stop(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var process = running(Files.readString(pidFile).strip(), pidFile.getParent());
        if (process.isPresent()) {
            end(process.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** The process of the file, if it still is ours: a number may have gone to another program, so its words must name our folder. */
    private static Optional<ProcessHandle> running(String pid, Path folder) {
        return pid.matches("[0-9]{1,18}")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(p -> words(p).contains(folder.toString()))
                : Optional.empty();
    }

    private static String words(ProcessHandle process) {
        return process.info().commandLine().orElse("")
                + process.info().command().orElse("");
    }

    static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
