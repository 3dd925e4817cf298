package org.tsudoi.boot.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/** What the container is told: flags of its Java, commands before it starts, where it writes its log. */
final class ContainerFiles {
    private static final String NETWORK = "configs.config.server-config.network-config.";
    private static final String LISTENER = NETWORK + "network-listeners.network-listener.http-listener.";

    private ContainerFiles() {}

    static List<String> serverFlags() {
        return List.of(
                "-XX:+UseParallelGC",
                "-Xms384m",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.net.preferIPv4Stack=true",
                "-Duser.timezone=Asia/Tokyo",
                "-Dfile.encoding=UTF-8");
    }

    /** The manifest's openings hold for java -jar only; we start another class, so they are said again. */
    static List<String> moduleFlags(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var flags = new ArrayList<String>();
            var attributes = file.getManifest().getMainAttributes();
            for (String opened : attributes.getValue("Add-Opens").split(" ")) {
                flags.add("--add-opens=" + opened + "=ALL-UNNAMED");
            }
            for (String exported : attributes.getValue("Add-Exports").split(" ")) {
                flags.add("--add-exports=" + exported + "=ALL-UNNAMED");
            }
            return flags;
        }
    }

    /** The port stays shut until the application is there: until then the container would answer by itself, and a calendar app believes a 404. */
    static Path preBoot(Path root, String host) throws IOException {
        String http = NETWORK + "protocols.protocol.http-listener.http.";
        return Files.write(
                root.resolve("pre-boot.txt"),
                List.of(
                        "set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false",
                        "set " + LISTENER + "address=" + host,
                        "set " + LISTENER + "enabled=false",
                        "set " + http + "server-header=false",
                        "set " + http + "xpowered-by=false",
                        "set " + http + "compression=on",
                        "set " + http + "request-timeout-seconds=60"));
    }

    static Path postDeploy(Path root) throws IOException {
        return Files.write(root.resolve("post-deploy.txt"), List.of("set " + LISTENER + "enabled=true"));
    }

    static Path logging(Path root, Path logs) throws IOException {
        String properties =
                """
                handlers=java.util.logging.FileHandler
                java.util.logging.FileHandler.pattern=%s
                java.util.logging.FileHandler.limit=10000000
                java.util.logging.FileHandler.count=5
                java.util.logging.FileHandler.append=false
                java.util.logging.FileHandler.encoding=UTF-8
                java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                java.util.logging.SimpleFormatter.format=%%1$tF %%1$tT.%%1$tL %%4$s %%3$s %%5$s%%6$s%%n
                .level=INFO
                javax.enterprise.resource.resourceadapter.level=SEVERE
                """.formatted(logs.resolve("server.%g.log").toString().replace("\\", "/"));
        return Files.writeString(root.resolve("logging.properties"), properties);
    }
}
