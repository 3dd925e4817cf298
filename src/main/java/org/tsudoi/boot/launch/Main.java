package org.tsudoi.boot.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** java -jar tsudoi.jar: starts everything Tsudoi needs, says where it is, and stops everything on Ctrl-C. */
public final class Main {
    private static final String DRIVER_OPTIONS =
            "preserveInstants=true&connectionTimeZone=UTC&disablePipeline=true&socketTimeout=30000&connectTimeout=5000&tcpKeepAlive=true";

    private final Progress progress = new Progress(System.out);
    private final Settings settings;
    private EmbeddedDatabase database;
    private Container container;
    private volatile boolean stopping;

    private Main(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            var settings = Settings.read(System.getProperties(), System.getenv());
            System.exit(new Main(settings).run());
        } catch (Settings.Wrong wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    private int run() throws InterruptedException {
        try (FileChannel lockFile = lockFile(); FileLock lock = lockFile.tryLock()) {
            if (lock == null) {
                System.err.println("tsudoi.data.dir: " + settings.dataDir() + " is in use by another Tsudoi; stop it or name another folder");
                return 2;
            }
            if (!isPortFree()) {
                System.err.println("tsudoi.http.port: " + settings.port() + " is in use; stop what uses it or set another port");
                return 2;
            }
            var hook = new Thread(this::stop, "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            return start();
        } catch (IOException e) {
            System.err.println("tsudoi.data.dir: " + settings.dataDir() + " cannot be used (" + e.getMessage() + ")");
            return 2;
        }
    }

    private int start() throws IOException, InterruptedException {
        container = new Container(home(), settings.dataDir());
        progress.now("Unpacking" + (settings.isEmbedded() ? " and starting the database" : ""));
        var unpacked = CompletableFuture.runAsync(this::unpack);
        try {
            if (settings.isEmbedded()) {
                database = EmbeddedDatabase.start(settings.dataDir());
            }
            unpacked.join();
        } catch (Exception e) {
            System.err.println("Could not start the database: " + e.getMessage());
            return 1;
        }
        progress.now("Starting the application");
        container.start(settings, environment());
        if (!container.waitForPage(settings.localAddress() + "/")) {
            if (!stopping) {
                System.err.println("The application did not start. What happened is in " + container.log());
            }
            return 1;
        }
        welcome();
        return container.waitForEnd();
    }

    private void welcome() throws IOException {
        progress.now("Ready: " + settings.baseUrl());
        Path firstAdmin = settings.dataDir().resolve("first-admin.txt");
        if (settings.demo()) {
            System.out.println("          Sign in as midori (a group), staff-place (staff) or admin, password tsudoi-demo");
        } else if (Files.exists(firstAdmin)) {
            System.out.println("          First sign-in: " + Files.readString(firstAdmin).strip() + " (from " + firstAdmin + ")");
        }
        System.out.println("          Ctrl-C stops everything");
    }

    private Map<String, String> environment() {
        Map<String, String> values = new HashMap<>();
        String url = settings.isEmbedded() ? database.url() : settings.dbUrl();
        values.put("TSUDOI_DB_URL", url + (url.contains("?") ? "&" : "?") + DRIVER_OPTIONS);
        values.put("TSUDOI_DB_USER", settings.isEmbedded() ? database.user() : settings.dbUser());
        values.put("TSUDOI_DB_PASSWORD", settings.isEmbedded() ? database.password() : settings.dbPassword());
        values.put("TSUDOI_DEMO", String.valueOf(settings.demo()));
        values.put("TSUDOI_BASE_URL", settings.baseUrl());
        values.put("TSUDOI_CLOCK_OFFSET", settings.clockOffset());
        values.put("TSUDOI_DATA_DIR", settings.dataDir().toString());
        return values;
    }

    private void stop() {
        stopping = true;
        progress.now("Stopping");
        try {
            if (container != null) {
                container.close();
            }
            if (database != null) {
                database.close();
            }
            progress.now("Stopped");
        } catch (Exception e) {
            System.err.println("Could not stop everything: " + e.getMessage());
        }
    }

    private void unpack() {
        try {
            container.unpack();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FileChannel lockFile() throws IOException {
        Path folder = Files.createDirectories(settings.dataDir());
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private boolean isPortFree() {
        try (var socket = new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.host()))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static Path home() {
        try {
            return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
