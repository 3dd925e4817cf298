package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Crowd;
import org.tsudoi.harness.Crowd.Member;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;

/** Marks, what follows from them, and how they are waived. Bookings are laid into the past, since nobody can wait for their day. */
class MarksIT {
    private static Member member;

    @BeforeAll
    static void gather() throws SQLException {
        try (var connection = RunningCity.get().database()) {
            member = Crowd.of(1, connection).get(0);
        }
    }

    /** What was laid past the ledger goes again: other tests hold the ledger against all bookings. */
    @AfterAll
    static void forget() throws SQLException {
        try (var connection = RunningCity.get().database();
                var delete = connection.prepareStatement(
                        "delete b from booking b join civic_group g on g.id = b.group_id where g.code = ?")) {
            delete.setString(1, member.group());
            delete.executeUpdate();
        }
    }

    /** A confirmed booking of the group at the hub that began an hour ago and was made long before. */
    private static String begun(String reference) throws SQLException {
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS);
        try (var connection = RunningCity.get().database();
                var insert = connection.prepareStatement("""
                        insert into booking (id, reference, request_key, group_id, room_id, facility_id, starts_at, ends_at, state, purpose,
                          attendees, wifi, advance, rule_set_id, requested_by, created_at, placed_at, revised_at, sequence, late, version)
                        select (select max(id) + 1 from booking), ?, ?, g.id, r.id, r.facility_id, ?, ?, 'APPROVED', '会議', 3, false, true,
                          (select min(id) from rule_set where kind = 'BOOKING'), 1, ?, ?, ?, 0, false, 0
                        from civic_group g, room r where g.code = ? and r.code = 'PLACE-07'""")) {
            insert.setString(1, reference);
            insert.setString(2, reference);
            insert.setTimestamp(3, Timestamp.from(start));
            insert.setTimestamp(4, Timestamp.from(start.plus(3, ChronoUnit.HOURS)));
            for (int i = 5; i <= 7; i++) {
                insert.setTimestamp(i, Timestamp.from(start.minus(20, ChronoUnit.DAYS)));
            }
            insert.setString(8, member.group());
            insert.executeUpdate();
        }
        return reference;
    }

    private static String standing() {
        return Api.as("admin").get("/groups/" + member.group()).text();
    }

    @Test
    void absenceSuspendsTheGroupUntilStaffWaiveIt() throws SQLException {
        String reference = begun("B-" + member.group().substring(member.group().length() - 8));
        Api staff = Api.as("staff-place");
        Reply absent = staff.post("/bookings/" + reference + "/no-show", "{}");
        assertThat(absent.status()).as(absent.text()).isEqualTo(200);
        assertThat(absent.text()).contains("\"marked\":true");
        assertThat(standing()).contains("SUSPENDED");
        Reply refused =
                Api.withToken(member.token()).post("/bookings/" + reference + "/waive", "{\"reason\":\"OTHER\"}");
        assertThat(refused.status()).isEqualTo(403);
        Reply waived = staff.post("/bookings/" + reference + "/waive", "{\"reason\":\"WEATHER\"}");
        assertThat(waived.status()).as(waived.text()).isEqualTo(200);
        assertThat(waived.text()).contains("\"marked\":false");
        assertThat(standing()).contains("REGISTERED").doesNotContain("SUSPENDED");
        assertThat(staff.post("/bookings/" + reference + "/waive", "{\"reason\":\"OTHER\"}")
                        .status())
                .as("nothing left to waive")
                .isEqualTo(409);
    }
}
