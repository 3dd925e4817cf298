package org.tsudoi.boot.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The values that were set: as a system property, an environment variable, or a line of tsudoi.properties in the working directory. */
final class Values {
    static final List<String> NAMES = List.of(
            "tsudoi.http.port",
            "tsudoi.http.host",
            "tsudoi.data.dir",
            "tsudoi.db.url",
            "tsudoi.db.user",
            "tsudoi.db.password",
            "tsudoi.demo",
            "tsudoi.base.url",
            "tsudoi.mail.host",
            "tsudoi.mail.port",
            "tsudoi.mail.user",
            "tsudoi.mail.password",
            "tsudoi.mail.from",
            "tsudoi.secret.key",
            "tsudoi.roster.key",
            "tsudoi.roster.overlap",
            "tsudoi.work.pause",
            "tsudoi.class.archive",
            "tsudoi.clock.offset",
            "tsudoi.java.options",
            "tsudoi.app",
            "tsudoi.pages.reload");

    private final Map<String, String> values = new TreeMap<>();

    private Values() {}

    static Values read(Properties system, Map<String, String> environment, Path file) throws Failure {
        var lines = lines(file);
        refuseUnknown(system, "the command line");
        refuseUnknown(lines, file.getFileName().toString());
        var read = new Values();
        for (String name : NAMES) {
            String value =
                    system.getProperty(name, environment.getOrDefault(variable(name), lines.getProperty(name, "")));
            if (!value.isBlank()) {
                read.values.put(name, value.strip());
            }
        }
        return read;
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    int port(String name, int otherwise) throws Failure {
        String value = text(name, String.valueOf(otherwise));
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
            throw Failure.ofProperty(name, "is \"" + value + "\"; give a port number from 1 to 65535");
        }
        return Integer.parseInt(value);
    }

    /** A whole number between these two; nothing that was not set is checked. */
    void checkNumber(String name, int least, int most) throws Failure {
        String value = text(name, String.valueOf(least));
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw Failure.ofProperty(name, "is \"" + value + "\"; give a number from " + least + " to " + most);
        }
    }

    boolean truth(String name, boolean otherwise) throws Failure {
        String value = text(name, String.valueOf(otherwise));
        if (!value.equals("true") && !value.equals("false")) {
            throw Failure.ofProperty(name, "is \"" + value + "\"; give true or false");
        }
        return value.equals("true");
    }

    /** Everything that was set, as environment variables for the application. */
    Map<String, String> asEnvironment() {
        var environment = new TreeMap<String, String>();
        values.forEach((name, value) -> environment.put(variable(name), value));
        return environment;
    }

    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static Properties lines(Path file) throws Failure {
        var lines = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                lines.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw Failure.ofProperty(
                        file.toString(), "cannot be read (" + e.getMessage() + "); make it a readable UTF-8 file");
            }
        }
        return lines;
    }

    private static void refuseUnknown(Properties given, String where) throws Failure {
        for (String name : given.stringPropertyNames()) {
            if (name.startsWith("tsudoi.") && !NAMES.contains(name)) {
                throw Failure.ofProperty(
                        name, "is set in " + where + " but no such property exists; correct its name or leave it out");
            }
        }
    }
}
