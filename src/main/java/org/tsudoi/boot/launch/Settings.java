package org.tsudoi.boot.launch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** The configuration, checked before anything starts. */
record Settings(
        Values values,
        int port,
        String host,
        Path dataDir,
        String dbUrl,
        boolean demo,
        boolean archive,
        String baseUrl) {

    static Settings of(Values values) throws Failure {
        int port = values.port("tsudoi.http.port", 8080);
        var settings = new Settings(
                values,
                port,
                values.text("tsudoi.http.host", "127.0.0.1"),
                dataDir(values.text("tsudoi.data.dir", "data")),
                values.text("tsudoi.db.url", ""),
                values.truth("tsudoi.demo", false),
                values.truth("tsudoi.class.archive", true),
                values.text("tsudoi.base.url", "http://localhost:" + port).replaceAll("/+$", ""));
        settings.checkAddresses();
        settings.checkDatabase();
        settings.checkMail();
        settings.checkClock();
        values.checkNumber("tsudoi.roster.overlap", 1, 100);
        values.checkNumber("tsudoi.work.pause", 1, 3600);
        return settings;
    }

    boolean isEmbedded() {
        return dbUrl.isEmpty();
    }

    /** Where the launcher itself reaches the application. */
    String localAddress() {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        return "http://" + (everywhere ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    private static Path dataDir(String value) throws Failure {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw Failure.ofProperty("tsudoi.data.dir", "is \"" + value + "\"; give the path of a folder");
        }
    }

    private void checkAddresses() throws Failure {
        try {
            InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw Failure.ofProperty(
                    "tsudoi.http.host",
                    "is \"" + host + "\"; give an address of this machine, such as 127.0.0.1 or 0.0.0.0");
        }
        if (!isAddress(baseUrl)) {
            throw Failure.ofProperty(
                    "tsudoi.base.url",
                    "is \"" + baseUrl + "\"; give the public address, such as https://rooms.example.jp");
        }
    }

    private void checkDatabase() throws Failure {
        if (!isEmbedded() && !dbUrl.startsWith("jdbc:mariadb://") && !dbUrl.matches("jdbc:mariadb:[a-z-]+://.*")) {
            throw Failure.ofProperty(
                    "tsudoi.db.url",
                    "is \"" + dbUrl + "\"; give an address such as jdbc:mariadb://db.example.jp:3306/tsudoi");
        }
        if (!isEmbedded() && values.text("tsudoi.db.user", "").isEmpty()) {
            throw Failure.ofProperty("tsudoi.db.user", "is missing; tsudoi.db.url is set, so name the database user");
        }
    }

    private void checkMail() throws Failure {
        values.port("tsudoi.mail.port", 25);
        String from = values.text("tsudoi.mail.from", "");
        if (!values.text("tsudoi.mail.host", "").isEmpty() && !from.contains("@")) {
            throw Failure.ofProperty(
                    "tsudoi.mail.from",
                    "is \"" + from + "\"; tsudoi.mail.host is set, so give the sender, such as rooms@example.jp");
        }
    }

    private void checkClock() throws Failure {
        String offset = values.text("tsudoi.clock.offset", "PT0S");
        try {
            if (!Duration.parse(offset).isZero() && !demo) {
                throw Failure.ofProperty(
                        "tsudoi.clock.offset", "is for a demonstration only; set tsudoi.demo=true or leave it out");
            }
        } catch (DateTimeParseException e) {
            throw Failure.ofProperty(
                    "tsudoi.clock.offset", "is \"" + offset + "\"; give an ISO-8601 duration such as P3D or -PT2H");
        }
    }

    private static boolean isAddress(String text) {
        try {
            var uri = URI.create(text);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
