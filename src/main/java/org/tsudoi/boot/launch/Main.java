package org.tsudoi.boot.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** java -jar tsudoi.jar: starts everything Tsudoi needs, says where it is, and stops everything on Ctrl-C. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        var progress = new Progress(System.out);
        try {
            var settings =
                    Settings.of(Values.read(System.getProperties(), System.getenv(), Path.of("tsudoi.properties")));
            var data = new DataDirectory(settings.dataDir());
            data.occupy();
            LauncherLog.to(data.logs());
            var city = new City(settings, data, home(), progress);
            Runtime.getRuntime().addShutdownHook(new Thread(city::stop, "stop"));
            city.start(() -> checkPort(settings));
            welcome(settings, data, progress);
            city.waitForEnd();
        } catch (Failure failure) {
            System.err.println(failure.getMessage());
            System.exit(failure.status());
        } catch (IOException e) {
            System.err.println(
                    "tsudoi.data.dir: a file in it cannot be used (" + e + "); check the disk and who owns the folder");
            System.exit(1);
        }
    }

    private static void checkPort(Settings settings) throws Failure {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
        } catch (IOException e) {
            throw Failure.ofProperty(
                    "tsudoi.http.port",
                    settings.port() + " on " + settings.host() + " is not free; stop what uses it or set another port");
        }
    }

    private static void welcome(Settings settings, DataDirectory data, Progress progress) throws IOException {
        progress.now("Ready: " + settings.baseUrl());
        Path firstAdmin = data.path("first-admin.txt");
        if (settings.demo()) {
            progress.add(
                    "Sign in as midori (a group), staff-place (staff) or admin; the password of each is tsudoi-demo");
        } else if (Files.exists(firstAdmin)) {
            Files.readString(firstAdmin).lines().forEach(progress::add);
            progress.add("(from " + firstAdmin + "; change the password, then delete the file)");
        }
        progress.add("Ctrl-C stops everything; logs are in " + data.logs());
    }

    private static Path home() {
        try {
            return Path.of(Main.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
