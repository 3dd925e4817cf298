package org.tsudoi.boot;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.OpenAccount;
import org.tsudoi.account.usecase.OpenAccount.Person;
import org.tsudoi.account.usecase.Passwords;
import org.tsudoi.base.Actor.Grant;
import org.tsudoi.base.Role;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.facility.usecase.Inventory;

/** Whoever must be there before anybody can do anything: the staff of the demonstration city, or a first administrator. */
@ApplicationScoped
public class FirstPeople {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    @Inject
    private Attempts attempts;

    @Inject
    private Configuration configuration;

    @Inject
    private OpenAccount accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Inventory inventory;

    void demo(@Observes @Priority(700) SchemaReady ready) {
        if (!ready.demo() || accounts.isThere("admin")) {
            return;
        }
        String hash = passwords.hash("tsudoi-demo");
        attempts.inTransaction(undo -> {
            accounts.open(
                    new Person("admin", "admin@example.jp", "市 管理者（デモ）", hash), List.of(new Grant(Role.ADMIN, 0)));
            accounts.open(
                    new Person("auditor", "auditor@example.jp", "監査（デモ）", hash), List.of(new Grant(Role.AUDITOR, 0)));
            staff("staff-place", "PLACE", "プレイス 職員（デモ）", hash);
            staff("staff-cc14", "CC14", "西部コミセン 受付（デモ）", hash);
            return null;
        });
    }

    void administrator(@Observes @Priority(701) SchemaReady ready) {
        if (ready.demo() || !accounts.isNobodyThere()) {
            return;
        }
        String password = random();
        String hash = passwords.hash(password);
        attempts.inTransaction(
                undo -> accounts.open(new Person("admin", null, "管理者", hash), List.of(new Grant(Role.ADMIN, 0))));
        configuration.dataDir().ifPresent(folder -> write(folder, "login admin, password " + password));
    }

    private void staff(String login, String facility, String name, String hash) {
        Optional<Long> id = inventory.city().facility(facility).map(f -> f.id());
        accounts.open(
                new Person(login, login + "@example.jp", name, hash),
                id.stream().map(f -> new Grant(Role.STAFF, f)).toList());
    }

    private static void write(Path folder, String line) {
        Path file = folder.resolve("first-admin.txt");
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        var random = new SecureRandom();
        return random.ints(16, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .reduce("", String::concat);
    }
}
