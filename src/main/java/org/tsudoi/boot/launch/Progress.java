package org.tsudoi.boot.launch;

import java.io.PrintStream;

/** Says on the console what happens now and how many seconds have gone. */
final class Progress {
    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void now(String what) {
        out.printf("[%5.1f s] %s%n", seconds(), what);
        out.flush();
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
