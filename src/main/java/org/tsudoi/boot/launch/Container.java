package org.tsudoi.boot.launch;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Payara Micro in a Java of its own, from a folder unpacked once. */
final class Container implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 300;
    private static final int STOP_SECONDS = 40;

    private final Path home;
    private final Path root;
    private final Path logs;
    private final ClassArchive archive;
    private Process process;

    Container(Path home, Path dataDir) throws IOException {
        this.home = home;
        this.root = dataDir.resolve("runtime");
        this.logs = Files.createDirectories(dataDir.resolve("logs"));
        this.archive = new ClassArchive(dataDir.resolve("runtime"), home.resolve("ROOT.war"));
    }

    Path log() {
        return logs.resolve("server.log");
    }

    /** Unpacks the container, once a distribution; what an earlier deployment left is removed each time. */
    void unpack() throws IOException, InterruptedException {
        Path mark = root.resolve("unpacked-" + Files.size(payara()));
        if (!Files.exists(mark)) {
            delete(root);
            Files.createDirectories(root);
            var unpack = new ProcessBuilder(java(), "-jar", payara().toString(), "--rootdir", root.toString(), "--outputlauncher");
            unpack.redirectErrorStream(true).redirectOutput(logs.resolve("unpack.log").toFile());
            if (unpack.start().waitFor() != 0) {
                throw new IOException("the container could not be unpacked, see " + logs.resolve("unpack.log"));
            }
            Files.createFile(mark);
        }
        delete(root.resolve("applications"));
        delete(root.resolve("generated"));
    }

    void start(Settings settings, Map<String, String> environment) throws IOException {
        LeftOver.stop(root.resolve("container.pid"));
        Path preBoot = Files.writeString(root.resolve("pre-boot.txt"), preBootCommands(settings.host()));
        Path logging = Files.writeString(root.resolve("logging.properties"), loggingProperties());
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(archive.flags());
        command.addAll(List.of(
                "-Xmx768m", "-XX:+UseParallelGC", "-Xshare:auto", "-XX:TieredStopAtLevel=4",
                "-Djava.net.preferIPv4Stack=true", "-Duser.timezone=Asia/Tokyo", "-Dfile.encoding=UTF-8",
                "-Dtsudoi.parent.pipe=true", "-jar", root.resolve("launch-micro.jar").toString(),
                "--nocluster", "--nohostaware", "--port", String.valueOf(settings.port()),
                "--prebootcommandfile", preBoot.toString(), "--logproperties", logging.toString(),
                "--deploy", home.resolve("ROOT.war").toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.directory(root.toFile());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(logs.resolve("console.log").toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.PIPE);
        Files.writeString(logs.resolve("console.log"), "");
        process = builder.start();
        Files.writeString(root.resolve("container.pid"), String.valueOf(process.pid()));
    }

    /** Waits until a page of the application answers; false when the container ended or nothing answered in time. */
    boolean waitForPage(String address) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (answers(address)) {
                return true;
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    int waitForEnd() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() throws IOException {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(root.resolve("container.pid"));
    }

    private static boolean answers(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(2000);
            connection.setReadTimeout(60_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String preBootCommands(String host) {
        String listener = "configs.config.server-config.network-config.";
        String http = listener + "protocols.protocol.http-listener.http.";
        return String.join("\n",
                "set " + listener + "network-listeners.network-listener.http-listener.address=" + host,
                "set " + http + "server-header=false",
                "set " + http + "xpowered-by=false",
                "set " + http + "compression=on",
                "set " + http + "request-timeout-seconds=60",
                "") ;
    }

    private String loggingProperties() {
        return """
                handlers=java.util.logging.FileHandler
                java.util.logging.FileHandler.pattern=%s
                java.util.logging.FileHandler.limit=10000000
                java.util.logging.FileHandler.count=5
                java.util.logging.FileHandler.append=true
                java.util.logging.FileHandler.encoding=UTF-8
                java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                java.util.logging.SimpleFormatter.format=%%1$tFT%%1$tT.%%1$tL %%4$s %%3$s %%5$s%%6$s%%n
                .level=INFO
                """.formatted(logs.resolve("server.log").toString().replace("\\", "/"));
    }

    private Path payara() {
        return home.resolve("payara-micro.jar");
    }

    private static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
