package org.tsudoi.bench;

import java.io.IOException;
import java.nio.file.Path;

/** A process as the operating system and the tools of the JDK see it. */
final class Outside {
    private Outside() {}

    /** Megabytes resident. */
    static double residentMegabytes(ProcessHandle process) throws IOException, InterruptedException {
        return Long.parseLong(said("ps", "-o", "rss=", "-p", String.valueOf(process.pid()))
                        .strip())
                / 1024.0;
    }

    /** Megabytes of the heap that are still in use after a full collection. */
    static double liveMegabytes(ProcessHandle process) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        said(jcmd, String.valueOf(process.pid()), "GC.run");
        String[] total = said(jcmd, String.valueOf(process.pid()), "GC.class_histogram")
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow()
                .split("\\s+");
        return Long.parseLong(total[2]) / 1048576.0;
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + words);
        }
        return words;
    }
}
