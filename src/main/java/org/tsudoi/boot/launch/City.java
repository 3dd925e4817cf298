package org.tsudoi.boot.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The whole running thing: a database and a container, started together and stopped in the other order. */
final class City {
    private static final int MOST_RESTARTS = 3;
    private static final Duration RESTARTS_COUNT_FOR = Duration.ofMinutes(10);

    private final Settings settings;
    private final DataDirectory data;
    private final Progress progress;
    private final Container container;
    private volatile EmbeddedDatabase database;
    private volatile boolean stopping;

    City(Settings settings, DataDirectory data, Path home, Progress progress) {
        this.settings = settings;
        this.data = data;
        this.progress = progress;
        this.container = new Container(settings, data, home);
    }

    /** A check that may refuse. */
    interface Check {
        void check() throws Failure;
    }

    /** The application waits for the database when it needs it, so both start side by side. */
    void start(Check port) throws IOException, InterruptedException, Failure {
        database = settings.isEmbedded() ? new EmbeddedDatabase(data) : null;
        progress.now(settings.isEmbedded() ? "Starting the database and the container" : "Starting the container");
        var databaseReady = CompletableFuture.runAsync(() -> quietly(this::startDatabase));
        try {
            container.unpack();
            port.check();
        } catch (IOException | Failure e) {
            // a database that is still being started would be left behind
            databaseReady.handle((done, failed) -> done).join();
            throw e;
        }
        if (!settings.isEmbedded() || database.isFirst()) {
            await(databaseReady);
        }
        container.start(environment());
        await(databaseReady);
        progress.now("Starting the application");
        if (!container.waitForPage() && !stopping) {
            throw Failure.ofStart("The application did not start" + container.reason() + "; the whole story is in "
                    + container.log());
        }
    }

    private static void await(CompletableFuture<Void> work) throws Failure {
        try {
            work.join();
        } catch (CompletionException e) {
            throw Carried.unwrap(e);
        }
    }

    /** Returns on Ctrl-C only; a database that ends by itself is started again, anything else that ends is a failure. */
    void waitForEnd() throws IOException, InterruptedException, Failure {
        var restarts = new ArrayDeque<Instant>();
        while (true) {
            var ends = settings.isEmbedded()
                    ? CompletableFuture.anyOf(
                            container.process().onExit(), database.process().onExit())
                    : container.process().onExit();
            ends.join();
            if (stopping) {
                return;
            }
            if (!container.process().isAlive()) {
                throw endedByItself("The application");
            }
            restartDatabase(restarts);
        }
    }

    private void restartDatabase(Deque<Instant> restarts) throws IOException, InterruptedException, Failure {
        Instant now = Clock.systemUTC().instant();
        restarts.removeIf(at -> at.plus(RESTARTS_COUNT_FOR).isBefore(now));
        if (restarts.size() == MOST_RESTARTS) {
            throw endedByItself("The embedded database");
        }
        restarts.add(now);
        progress.now("The embedded database ended by itself; starting it again");
        database.start();
        progress.now("The embedded database answers again");
    }

    private Failure endedByItself(String what) {
        return Failure.ofStart(what + " ended by itself; what happened is in " + data.logs());
    }

    synchronized void stop() {
        if (container.process() == null && database == null) {
            return;
        }
        stopping = true;
        progress.now(
                container.makesArchive()
                        ? "Stopping, and keeping the loaded classes for a faster next start"
                        : "Stopping");
        try {
            container.close();
            if (database != null) {
                database.close();
            }
            progress.now("Stopped");
        } catch (IOException e) {
            progress.now("Not everything could be stopped (" + e.getMessage() + "); see " + data.logs());
        }
    }

    private void startDatabase() throws IOException, InterruptedException, Failure {
        if (settings.isEmbedded()) {
            database.start();
        } else {
            Databases.check(settings);
        }
    }

    /** Secrets travel in the environment only; everybody on the machine may read the arguments of a process. */
    private Map<String, String> environment() {
        var environment = settings.values().asEnvironment();
        environment.put("TSUDOI_HTTP_PORT", String.valueOf(settings.port()));
        environment.put("TSUDOI_DATA_DIR", settings.dataDir().toString());
        environment.put("TSUDOI_DEMO", String.valueOf(settings.demo()));
        environment.put("TSUDOI_BASE_URL", settings.baseUrl());
        environment.put(
                "TSUDOI_DB_URL", Databases.withOptions(settings.isEmbedded() ? database.url() : settings.dbUrl()));
        if (settings.isEmbedded()) {
            environment.put("TSUDOI_DB_USER", database.user());
            environment.put("TSUDOI_DB_PASSWORD", database.password());
        }
        return environment;
    }

    /** Work that fails with a reason for the operator, on another thread. */
    private interface Work {
        void run() throws IOException, InterruptedException, Failure;
    }

    private static void quietly(Work work) {
        try {
            work.run();
        } catch (IOException | InterruptedException | Failure e) {
            throw new Carried(e);
        }
    }

    /** Brings a checked exception from one thread to another. */
    private static final class Carried extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Carried(Exception cause) {
            super(cause);
        }

        static Failure unwrap(CompletionException e) {
            Throwable cause = e.getCause() instanceof Carried ? e.getCause().getCause() : e.getCause();
            return cause instanceof Failure failure
                    ? failure
                    : Failure.ofStart("The database did not start (" + cause + ")");
        }
    }
}
