package org.tsudoi.boot.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Payara Micro in a Java of its own, from a folder unpacked once. */
final class Container implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 300;
    private static final String CAUSE = "Caused by: ";
    private static final int PAGE_SECONDS = 15;
    private static final int STOP_SECONDS = 120;

    private final Settings settings;
    private final Path payara;
    private final Path application;
    private final Path launcher;
    private final Path root;
    private final Path logs;
    private Process process;
    private ClassArchive archive;

    Container(Settings settings, DataDirectory data, Path home) {
        this.settings = settings;
        this.payara = home.resolve("payara-micro.jar");
        this.application = Path.of(settings.values()
                        .text("tsudoi.app", home.resolve("ROOT.war").toString()))
                .toAbsolutePath();
        this.launcher = home.resolve("tsudoi.jar");
        this.root = data.path("runtime");
        this.logs = data.logs();
    }

    Path log() {
        return logs.resolve("server.0.log");
    }

    /** What the log gives as the reason of a failed start, if it can be told. */
    String reason() {
        try (var lines = Files.lines(log())) {
            // the first chain of causes, up to the next record, which begins with its year
            var causes = lines.dropWhile(line -> !line.startsWith(CAUSE))
                    .takeWhile(line -> !line.startsWith("2"))
                    .filter(line -> line.startsWith(CAUSE));
            return causes.reduce((first, deeper) -> deeper)
                    .map(line -> ": " + line.substring(CAUSE.length()))
                    .orElse("");
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    /** Unpacks the container, once a distribution; what an earlier deployment left is removed each time. */
    void unpack() throws IOException, InterruptedException, Failure {
        LeftOver.stop(root.resolve("container.pid"));
        Path mark = root.resolve("unpacked-" + Files.size(payara));
        if (!Files.exists(mark)) {
            DataDirectory.delete(root);
            Files.createDirectories(root);
            var unpack = new ProcessBuilder(
                    java(), "-jar", payara.toString(), "--rootdir", root.toString(), "--outputlauncher");
            unpack.redirectErrorStream(true)
                    .redirectOutput(logs.resolve("unpack.log").toFile());
            if (unpack.start().waitFor() != 0) {
                throw Failure.ofStart(
                        "The container could not be unpacked; what happened is in " + logs.resolve("unpack.log"));
            }
            Files.copy(root.resolve("config/domain.xml"), pristine());
            Files.createFile(mark);
        }
        Files.copy(pristine(), root.resolve("config/domain.xml"), StandardCopyOption.REPLACE_EXISTING);
        DataDirectory.delete(root.resolve("applications"));
        DataDirectory.delete(root.resolve("generated"));
    }

    void start(Map<String, String> environment) throws IOException {
        archive = new ClassArchive(root, application);
        Files.deleteIfExists(booted());
        var builder = new ProcessBuilder(command());
        builder.environment().putAll(environment);
        builder.directory(root.toFile());
        builder.redirectErrorStream(true)
                .redirectOutput(logs.resolve("console.log").toFile());
        process = builder.start();
        LeftOver.remember(process, root.resolve("container.pid"));
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(ContainerFiles.moduleFlags(root.resolve("launch-micro.jar")));
        if (settings.archive()) {
            command.addAll(archive.flags());
        }
        command.addAll(ContainerFiles.serverFlags());
        command.addAll(List.of(settings.values().text("tsudoi.java.options", "").split("\\s+")));
        command.removeIf(String::isEmpty);
        command.addAll(List.of("-cp", root.resolve("launch-micro.jar") + File.pathSeparator + launcher));
        command.addAll(List.of(Child.class.getName(), booted().toString()));
        command.addAll(List.of("--nocluster", "--nohostaware", "--port", String.valueOf(settings.port())));
        command.addAll(List.of(
                "--prebootcommandfile",
                ContainerFiles.preBoot(root, settings.host()).toString()));
        command.addAll(List.of(
                "--postdeploycommandfile", ContainerFiles.postDeploy(root).toString()));
        command.addAll(
                List.of("--logproperties", ContainerFiles.logging(root, logs).toString()));
        command.addAll(List.of("--deploy", application.toString()));
        return command;
    }

    /** Waits until a page of the application answers; false when the container ended or nothing answered in time. */
    boolean waitForPage() throws InterruptedException {
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        boolean bootedBefore = false;
        while (System.nanoTime() < last && process.isAlive()) {
            if (answers(settings.localAddress() + "/")) {
                return true;
            }
            if (!bootedBefore && Files.exists(booted())) {
                bootedBefore = true;
                last = System.nanoTime() + TimeUnit.SECONDS.toNanos(PAGE_SECONDS);
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    /** Whether stopping takes a little longer this once. */
    boolean makesArchive() {
        return settings.archive() && archive != null && archive.isFresh();
    }

    Process process() {
        return process;
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
            } else {
                archive.keep();
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
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(60_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Path pristine() {
        return root.resolve("config/domain.pristine.xml");
    }

    private Path booted() {
        return root.resolve("booted");
    }

    private static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }
}
