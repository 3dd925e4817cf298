package org.tsudoi.boot.launch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The configuration, checked before anything starts: a system property, or the environment variable of the same name in capitals. Each wrong
 * value is told with its name and its mend.
 */
record Settings(
        int port, String host, Path dataDir, String dbUrl, String dbUser, String dbPassword, boolean demo, String baseUrl, String clockOffset) {

    /** A wrong or missing value; the message is one line for the console. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    static Settings read(Properties properties, Map<String, String> environment) throws Wrong {
        var source = new Source(properties, environment);
        int port = source.number("tsudoi.http.port", "8080");
        String dbUrl = source.text("tsudoi.db.url", "");
        if (!dbUrl.isEmpty() && !dbUrl.startsWith("jdbc:mariadb:")) {
            throw new Wrong("tsudoi.db.url: must begin with jdbc:mariadb: (is " + dbUrl + ")");
        }
        String dbUser = source.text("tsudoi.db.user", "");
        if (!dbUrl.isEmpty() && dbUser.isEmpty()) {
            throw new Wrong("tsudoi.db.user: missing; tsudoi.db.url is set, so name the user to sign in with");
        }
        boolean demo = source.truth("tsudoi.demo");
        var settings = new Settings(
                port,
                source.text("tsudoi.http.host", "127.0.0.1"),
                Path.of(source.text("tsudoi.data.dir", "data")).toAbsolutePath().normalize(),
                dbUrl,
                dbUser,
                source.text("tsudoi.db.password", ""),
                demo,
                source.text("tsudoi.base.url", "http://localhost:" + port),
                source.text("tsudoi.clock.offset", "PT0S"));
        settings.check();
        return settings;
    }

    boolean isEmbedded() {
        return dbUrl.isEmpty();
    }

    String localAddress() {
        return "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port;
    }

    private void check() throws Wrong {
        if (port < 1 || port > 65535) {
            throw new Wrong("tsudoi.http.port: must be from 1 to 65535 (is " + port + ")");
        }
        if (!isAddress(baseUrl)) {
            throw new Wrong("tsudoi.base.url: must be an address such as https://rooms.example.jp (is " + baseUrl + ")");
        }
        try {
            if (!Duration.parse(clockOffset).isZero() && !demo) {
                throw new Wrong("tsudoi.clock.offset: only for a demonstration; set tsudoi.demo=true or leave it out");
            }
        } catch (DateTimeParseException e) {
            throw new Wrong("tsudoi.clock.offset: must be an ISO-8601 duration such as PT2H (is " + clockOffset + ")");
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

    /** Where values come from. */
    private record Source(Properties properties, Map<String, String> environment) {
        String text(String name, String otherwise) {
            String variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
            String value = properties.getProperty(name, environment.get(variable));
            return value == null || value.isBlank() ? otherwise : value.strip();
        }

        int number(String name, String otherwise) throws Wrong {
            String value = text(name, otherwise);
            try {
                return Integer.parseInt(value);
            } catch (NumberFormatException e) {
                throw new Wrong(name + ": must be a number (is " + value + ")");
            }
        }

        boolean truth(String name) throws Wrong {
            String value = text(name, "false");
            if (!value.equals("true") && !value.equals("false")) {
                throw new Wrong(name + ": must be true or false (is " + value + ")");
            }
            return value.equals("true");
        }
    }
}
