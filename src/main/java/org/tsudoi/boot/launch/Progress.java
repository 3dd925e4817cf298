package org.tsudoi.boot.launch;

import java.io.PrintStream;
import java.util.Locale;

/** Says on the console what happens now and how many seconds have gone. */
final class Progress {
    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void now(String what) {
        out.printf(Locale.ROOT, "[%5.1f s] %s%n", (System.nanoTime() - start) / 1e9, what);
        out.flush();
    }

    synchronized void add(String what) {
        out.println("          " + what);
        out.flush();
    }
}
