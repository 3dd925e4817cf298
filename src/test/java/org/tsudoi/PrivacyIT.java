package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Visitor;

/** What is kept about people: told to them, shown when staff look, deleted when they ask and when its time is over. */
class PrivacyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private static long count(String sql) throws SQLException {
        try (var connection = RunningCity.get().database();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void update(String sql) throws SQLException {
        try (var connection = RunningCity.get().database()) {
            connection.createStatement().executeUpdate(sql);
        }
    }

    @Test
    void personTakesEverythingThatIsKeptAndNothingOfOthers() {
        Reply data = Visitor.signedIn("midori").get("/my/data.json");
        assertThat(data.header("Content-Type")).startsWith("application/json");
        assertThat(data.json().keySet())
                .contains("account", "rights", "signIns", "devices", "acts", "groups", "papers", "bookings");
        assertThat(data.text()).contains("midori@example.jp", "G-MIDORI").doesNotContain("$argon2", "lab@example.jp");
        assertThat(new Visitor().get("/my/data.json").status()).isEqualTo(302);
    }

    @Test
    void groupSeesOnWhichDayStaffLookedAtItsPeople() {
        assertThat(Visitor.signedIn("staff-cc14")
                        .get("/staff/registrations/G-KODOMO")
                        .status())
                .isEqualTo(200);
        String page =
                Visitor.signedIn("kodomo").get("/my/groups/G-KODOMO/officers").text();
        assertThat(page).contains("職員が見た記録");
        assertThat(Visitor.signedIn("staff-place")
                        .get("/staff/registrations/G-KODOMO/officers")
                        .text())
                .doesNotContain("職員が見た記録");
    }

    @Test
    void whatIsOlderThanItsTimeIsForgottenAndTheRestIsNot() throws SQLException {
        update(
                "insert into sign_in_failure (subject, failures, last_at) values ('t:old', 1, utc_timestamp() - interval 31 day), "
                        + "('t:new', 1, utc_timestamp() - interval 29 day)");
        update(
                "insert into mail (id, created_at, recipient, language, subject, body, about, state, attempts, next_attempt_at) values "
                        + "(11, utc_timestamp() - interval 366 day, 'a@example.jp', 'ja', 's', 'b', 't-retention', 'SENT', 1, utc_timestamp()), "
                        + "(12, utc_timestamp() - interval 364 day, 'a@example.jp', 'ja', 's', 'b', 't-retention', 'SENT', 1, utc_timestamp())");
        update(
                "insert into group_access (group_id, day, account_id, name) values (1, current_date - interval 1200 day, 1, 't-old'), "
                        + "(1, current_date - interval 1000 day, 1, 't-new')");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (count("select count(*) from sign_in_failure where subject = 't:old'")
                        + count("select count(*) from mail where id = 11")
                        + count("select count(*) from group_access where name = 't-old'")
                > 0) {
            assertThat(System.nanoTime()).as("forgotten in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        assertThat(count("select count(*) from sign_in_failure where subject = 't:new'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from mail where id = 12")).isEqualTo(1);
        assertThat(count("select count(*) from group_access where name = 't-new'"))
                .isEqualTo(1);
    }

    @Test
    void representativeIsAskedToHandOverAndAWrongPasswordDeletesNothing() throws SQLException {
        Visitor chief = Visitor.signedIn("midori");
        assertThat(chief.send("/my/privacy", Map.of("password", Api.PASSWORD), "close")
                        .text())
                .contains("id=\"refusal\"");
        Visitor member = Visitor.signedIn("midori2");
        assertThat(member.send("/my/privacy", Map.of("password", "wrong"), "close")
                        .text())
                .contains("id=\"refusal\"");
        assertThat(count("select count(*) from account where login = 'midori2'"))
                .isEqualTo(1);
    }

    @Test
    void whoAsksForItIsDeletedAtOnceAndOnlyANumberStays() throws SQLException {
        String address = "leaver-" + System.nanoTime() + "@example.jp";
        var person = new Visitor();
        person.send("/sign-up", Map.of("email", address), "go");
        String link;
        try (var connection = RunningCity.get().database();
                var rows = connection
                        .createStatement()
                        .executeQuery("select body from mail where recipient = '" + address + "'")) {
            rows.next();
            link = rows.getString(1).replaceAll("(?s).*(/welcome/[0-9a-f]{40}).*", "$1");
        }
        String password = "川の掃除は日曜日の朝";
        person.send(link, Map.of("name", "やめる 人", "password", password, "again", password), "go");
        assertThat(person.get("/my").status()).isEqualTo(200);
        assertThat(person.send("/my/privacy", Map.of("password", password), "close")
                        .status())
                .isEqualTo(302);
        assertThat(person.get("/my").status()).isEqualTo(302);
        assertThat(count("select count(*) from account where email = '" + address + "' or name = 'やめる 人'"))
                .isZero();
        assertThat(Api.asNobody().signIn(address, password).status()).isEqualTo(401);
    }
}
