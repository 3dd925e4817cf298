package org.tsudoi.bench;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** Single requests outside of any measurement. */
final class Web {
    private static final int PATIENCE_SECONDS = 120;

    private Web() {}

    /** Until the address answers 200. */
    static void waitFor(URI address) throws IOException, InterruptedException {
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < last) {
            try (var wire = new Wire(address)) {
                if (wire.send(Ask.get(address)) == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it is being started
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IOException("no answer from " + address);
    }

    /** The body of a page that must be there. */
    static String page(URI address, String... headers) throws IOException {
        try (var wire = new Wire(address)) {
            int status = wire.send(Ask.get(address, headers));
            if (status != 200) {
                throw new IOException(status + " from " + address + ": " + wire.text());
            }
            return wire.text();
        }
    }
}
