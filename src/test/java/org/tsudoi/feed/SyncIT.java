package org.tsudoi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Tool;
import org.tsudoi.harness.Tool.Printed;

/** Programs that synchronise get everything once, learn of changes, and can write nothing. */
class SyncIT {
    private static final Path SCRIPTS = Path.of("src/test/resources/readers").toAbsolutePath();
    private static final String NAME = "同期プログラム";

    @TempDir
    Path folder;

    private String password;
    private String reference;

    @BeforeEach
    void bookSomething() {
        password = AppPassword.make("midori", NAME);
        reference = FeedIT.book("CC10-01").reference();
    }

    @AfterEach
    void takeBack() {
        AppPassword.takeBack("midori", NAME);
        Api.as("midori").post("/bookings/" + reference + "/cancel", "{}");
    }

    private Printed vdirsyncer(String command) throws Exception {
        Path file = folder.resolve("config");
        Files.writeString(file, """
                [general]
                status_path = "%1$s/status/"
                [pair p]
                a = "remote"
                b = "local"
                collections = ["group-G-MIDORI"]
                [storage remote]
                type = "caldav"
                url = "%2$s/dav/"
                username = "midori"
                password = "%3$s"
                read_only = true
                [storage local]
                type = "filesystem"
                path = "%1$s/calendars/"
                fileext = ".ics"
                """.formatted(folder, RunningCity.get().base(), password));
        String line = "yes | vdirsyncer -c " + file + " " + command;
        return Tool.run(Map.of(), "sh", "-c", line);
    }

    /** What was copied; the program names files in its own way. */
    private List<String> copies() throws Exception {
        List<String> copies = new ArrayList<>();
        try (var all = Files.walk(folder.resolve("calendars"))) {
            for (Path file : all.filter(p -> p.toString().endsWith(".ics")).toList()) {
                copies.add(Files.readString(file));
            }
        }
        return copies;
    }

    @Test
    void vdirsyncerCopiesOnceAndKhalShowsIt() throws Exception {
        Tool.need("vdirsyncer", "vdirsyncer", "--version");
        Printed discovered = vdirsyncer("discover p");
        assertThat(discovered.status()).as(discovered.text()).isZero();
        Printed first = vdirsyncer("sync");
        assertThat(first.status()).as(first.text()).isZero();
        assertThat(copies()).anyMatch(event -> event.contains(reference));
        Printed second = vdirsyncer("sync");
        assertThat(second.status()).as(second.text()).isZero();
        assertThat(second.text()).doesNotContain("Copying", "Deleting");
        Api.as("midori").post("/bookings/" + reference + "/cancel", "{}");
        assertThat(vdirsyncer("sync").text()).contains("Copying");
        khalShows();
    }

    private void khalShows() throws Exception {
        Tool.need("khal", "khal", "--version");
        Path config = folder.resolve("khal.conf");
        Files.writeString(config, """
                [calendars]
                [[midori]]
                path = %1$s/calendars/group-G-MIDORI/
                readonly = True
                [sqlite]
                path = %1$s/khal.db
                [locale]
                local_timezone = Asia/Tokyo
                default_timezone = Asia/Tokyo
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                """.formatted(folder));
        Printed shown = Tool.run(Map.of(), "khal", "-c", config.toString(), "list", "today", "90d");
        assertThat(shown.text()).contains("【中止】secret words", "09:30-13:20");
    }

    @Test
    void pythonCaldavFindsEverythingAndWritesNothing() throws Exception {
        Tool.need("python3-caldav", "/usr/bin/python3", "-c", "import caldav");
        Printed printed = Tool.run(
                Map.of(),
                "/usr/bin/python3",
                SCRIPTS.resolve("dav.py").toString(),
                RunningCity.get().base().toString(),
                "midori",
                password);
        assertThat(printed.status()).as(printed.text()).isZero();
        assertThat(printed.lines())
                .contains("event\t" + reference + "@tsudoi", "found\t" + reference + "@tsudoi")
                .anyMatch(l -> l.startsWith("calendar\tgroup-G-MIDORI\t") && l.endsWith("玉川上水みどりの会"))
                .anyMatch(l -> l.startsWith("refused\t"))
                .doesNotContain("written");
    }
}
