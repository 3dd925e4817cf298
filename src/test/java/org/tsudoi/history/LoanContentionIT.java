package org.tsudoi.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Crowd;
import org.tsudoi.harness.Crowd.Member;
import org.tsudoi.harness.Loans;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;

/** Groups borrow, give up, and the desk hands over and takes back, all at once and at random: never more out than owned, and one story. */
class LoanContentionIT {
    private static final int CLIENTS = 24;
    private static final int ACTS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static List<Member> crowd;

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void gather() throws SQLException {
        try (var connection = RunningCity.get().database()) {
            crowd = Crowd.of(CLIENTS * 2, connection);
        }
    }

    private static Api api(String token) {
        return Api.at(RunningCity.get().base(), token, PATIENCE);
    }

    private static Load load() {
        return new Load(RunningCity.get().base(), Api.as("admin").token());
    }

    private static LocalDate openDay(int ahead) {
        LocalDate day = JapanTime.today(Clock.systemUTC()).plusDays(ahead);
        while (Api.asNobody()
                .get("/rooms/PLACE-03/days/" + day)
                .json()
                .getAsJsonArray("open")
                .isEmpty()) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Test
    void fourProjectorsGoToFourOfManyGroups() throws Exception {
        LocalDate day = openDay(46);
        load().together(CLIENTS, i -> () -> {
            Member member = crowd.get(i);
            Reply reply = api(member.token()).post("/loans", Loans.wish(member.group(), "projector", 1, day));
            told.add(String.valueOf(reply.status()));
        });
        assertThat(told).filteredOn("201"::equals).hasSize(4);
        assertThat(told).filteredOn("409"::equals).hasSize(CLIENTS - 4);
        isTrue();
    }

    @Test
    void borrowingGivingUpHandingOverAndTakingBackAtOnceTellsOneStory() throws Exception {
        LocalDate day = openDay(1);
        String staff = Api.as("staff-place").token();
        List<String> made = Collections.synchronizedList(new ArrayList<>());
        load().together(CLIENTS, i -> () -> {
            var random = new Random(815 + i);
            for (int n = 0; n < ACTS; n++) {
                Member member = crowd.get(CLIENTS + i);
                if (made.isEmpty() || random.nextInt(3) == 0) {
                    borrow(member, day, 1 + random.nextInt(3), made);
                } else {
                    String loan = made.get(random.nextInt(made.size()));
                    String act = List.of("hand-over", "return", "cancel").get(random.nextInt(3));
                    act(api(act.equals("cancel") ? member.token() : staff), loan, act);
                }
            }
        });
        assertThat(told).anyMatch(t -> t.startsWith("hand-over 200"));
        assertThat(told).noneMatch(t -> t.matches(".* 5\\d\\d.*"));
        isTrue();
        for (String loan : made) {
            act(api(staff), loan, "return");
            act(api(staff), loan, "cancel");
        }
        isTrue();
    }

    private void borrow(Member member, LocalDate day, int quantity, List<String> made) {
        Reply reply = api(member.token()).post("/loans", Loans.wish(member.group(), "tablet", quantity, day));
        told.add("borrow " + reply.status());
        if (reply.status() == 201) {
            String loan = reply.json().get("reference").getAsString();
            try (var connection = RunningCity.get().database()) {
                // the desk may hand it over from now on; the ledger keeps the day, so that all want the same
                connection
                        .createStatement()
                        .executeUpdate(
                                "update loan_slip set starts_at = utc_timestamp() where reference = '" + loan + "'");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            made.add(loan);
        }
    }

    private void act(Api who, String loan, String act) {
        told.add(act + " " + who.post("/loans/" + loan + "/" + act, "{}").status());
    }

    /** The ledger is what the loans say, no unit is kept twice, and none is in two hands. */
    private static void isTrue() throws SQLException {
        try (var connection = RunningCity.get().database()) {
            assertThat(Truth.lies(List.of(), Tables.read(connection))).isEmpty();
            connection.setAutoCommit(true);
            var rows = connection
                    .createStatement()
                    .executeQuery(
                            "select unit, count(*) from loan where state = 'HANDED_OVER' group by unit having count(*) > 1");
            assertThat(rows.next()).as("a unit in two hands").isFalse();
        }
    }
}
