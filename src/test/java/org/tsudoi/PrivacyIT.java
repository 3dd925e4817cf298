package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
                .contains("account", "rights", "signIns", "devices", "acts", "groups", "papers", "bookings", "loans");
        assertThat(data.text()).contains("midori@example.jp", "G-MIDORI").doesNotContain("$argon2", "lab@example.jp");
        assertThat(new Visitor().get("/my/data.json").status()).isEqualTo(302);
    }

    /** Each table that knows of a group, and where the group reads what is in it. */
    private static final Map<String, String> TOLD = Map.ofEntries(
            Map.entry("booking", "bookings"),
            Map.entry("class_entry", "classes"),
            Map.entry("conduct_notice", "conduct"),
            Map.entry("correction", "corrections"),
            Map.entry("criterion_check", "findings"),
            Map.entry("equipment_shortfall", "equipmentMissed"),
            Map.entry("group_access", "lookedAt"),
            Map.entry("group_document", "papers"),
            Map.entry("group_profile", "profile"),
            Map.entry("group_successor", "successors"),
            Map.entry("hand_over", "handOver"),
            Map.entry("hold", "holds"),
            Map.entry("loan", "loanedUnits"),
            Map.entry("loan_ban", "loanBans"),
            Map.entry("loan_slip", "loans"),
            Map.entry("officer_invitation", "invitations"),
            Map.entry("paper_receipt", "receipts"),
            Map.entry("refused_request", "refusedWishes"),
            Map.entry("registration", "registration"),
            Map.entry("registration_decision", "decisions"),
            Map.entry("registration_move", "history"),
            Map.entry("registration_reminder", "reminders"),
            Map.entry("roster_hash", "membersCompared"),
            Map.entry("series", "series"),
            Map.entry("stage_entry", "stages"),
            Map.entry("waiting", "waiting"));

    /** Keys of persons, a decision not yet made, and what is only made from the group's own words. */
    private static final Set<String> NOT_TOLD = Set.of("calendar_key", "decision_proposal", "directory_entry");

    @Test
    void representativeTakesEverythingAboutTheGroupAndOthersNothing() {
        Reply data = Visitor.signedIn("midori").get("/my/group-data/G-MIDORI.json");
        assertThat(data.header("Content-Type")).startsWith("application/json");
        assertThat(data.json().keySet())
                .contains("group", "people", "grounds", "bookingHistory", "trail")
                .containsAll(TOLD.values());
        assertThat(data.json().getAsJsonArray("people").toString()).contains("midori2@example.jp");
        assertThat(data.json().getAsJsonArray("bookings").toString()).contains("PLACE-");
        assertThat(data.text()).doesNotContain("$argon2", "G-LAB", "lab@example.jp");
        assertThat(Visitor.signedIn("midori")
                        .get("/my/group-data/G-MIDORI.json")
                        .text())
                .as("that it was taken stands in the trail")
                .contains("GROUP_DATA_TAKEN");
        for (String login : List.of("lab", "staff-place", "admin")) {
            assertThat(Visitor.signedIn(login)
                            .get("/my/group-data/G-MIDORI.json")
                            .status())
                    .as(login)
                    .isEqualTo(404);
        }
        assertThat(Visitor.signedIn("midori").get("/my/group-data/G-NOPE.json").status())
                .isEqualTo(404);
        assertThat(new Visitor().get("/my/group-data/G-MIDORI.json").status()).isEqualTo(302);
    }

    @Test
    void noTableThatKnowsOfAGroupIsForgottenWhenAGroupTakesItsData() throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (var connection = RunningCity.get().database();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select table_name from information_schema.columns where table_schema = database() "
                                        + "and column_name = 'group_id'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertThat(tables).hasSizeGreaterThan(20);
        Set<String> known = new TreeSet<>(NOT_TOLD);
        known.addAll(TOLD.keySet());
        assertThat(known).containsAll(tables);
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

    /** Kinds of data of the register: how many days they are kept, and how a row of a certain age is made and counted. */
    private record Kept(int days, String insert, String count) {}

    private static final List<Kept> OF_GROUPS = List.of(
            new Kept(
                    2,
                    "insert into register_import (id, account_id, file_name, body, created_at) values (%2$d, 1, 't.csv', '', %1$s)",
                    "select count(*) from register_import where id = %d"),
            new Kept(
                    1825,
                    "insert into paper_receipt (id, group_id, number, handed_by, received_on, received_by, papers, entered_at) "
                            + "select %2$d, id, 't-%2$d', 'a', current_date, 'b', '', %1$s from civic_group where code = 'G-HAIKU'",
                    "select count(*) from paper_receipt where id = %d"),
            new Kept(
                    800,
                    "insert into roster_hash (group_id, hash, key_id, taken_at) "
                            + "select id, lpad('%2$d', 16, 'x'), 'gone', %1$s from civic_group where code = 'G-HAIKU'",
                    "select count(*) from roster_hash where hash = lpad('%d', 16, 'x')"),
            new Kept(
                    1095,
                    "insert into correction (id, reference, group_id, asked_by, asked_at, subject, text, state, answer, answered_at) "
                            + "select %2$d, 't-%2$d', id, 1, %1$s, 'OTHER', 't', 'MENDED', 'a', %1$s from civic_group where code = 'G-HAIKU'",
                    "select count(*) from correction where id = %d"));

    @Test
    void whatIsKeptOfGroupsIsForgottenAfterItsTimeAndNotADayBefore() throws SQLException {
        for (Kept kept : OF_GROUPS) {
            update(kept.insert().formatted("utc_timestamp() - interval " + (kept.days() + 1) + " day", 21));
            update(kept.insert().formatted("utc_timestamp() - interval " + (kept.days() - 1) + " day", 22));
        }
        update(
                "insert into correction (id, reference, group_id, asked_by, asked_at, subject, text, state) "
                        + "select 23, 't-23', id, 1, utc_timestamp() - interval 4000 day, 'OTHER', 't', 'OPEN' from civic_group where code = 'G-HAIKU'");
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (Kept kept : OF_GROUPS) {
            while (count(kept.count().formatted(21)) > 0) {
                assertThat(System.nanoTime()).as(kept.count()).isLessThan(end);
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
            assertThat(count(kept.count().formatted(22))).as(kept.count()).isEqualTo(1);
        }
        assertThat(count("select count(*) from correction where id = 23"))
                .as("what is not answered is not forgotten")
                .isEqualTo(1);
        update("delete from correction where id in (22, 23)");
    }

    @Test
    void rosterToldUnderAnOlderKeyIsComparedWithNothing() throws SQLException {
        String members = "カギノ フルイ、1/2\nカギノ アタラシ、3/4";
        Visitor staff = Visitor.signedIn("staff-place");
        String lab = "/staff/registrations/G-LAB/roster";
        staff.send(lab, Map.of("members", members), "tell");
        staff.send("/staff/registrations/G-SALON/roster", Map.of("members", members), "tell");
        assertThat(staff.get(lab).text()).contains("100 %", "にほんご交流サロン");
        update(
                "update roster_hash h join civic_group g on g.id = h.group_id set h.key_id = 'gone' where g.code = 'G-SALON'");
        assertThat(staff.get(lab).text()).doesNotContain("100 %");
        staff.send("/staff/registrations/G-SALON/roster", Map.of("members", members), "tell");
        assertThat(staff.get(lab).text())
                .as("told again under the key of today")
                .contains("100 %");
        update(
                "delete h from roster_hash h join civic_group g on g.id = h.group_id where g.code in ('G-SALON', 'G-LAB')");
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
