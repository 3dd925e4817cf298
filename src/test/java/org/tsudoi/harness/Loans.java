package org.tsudoi.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.tsudoi.base.JapanTime;

/** Loans for tests that need one. */
public final class Loans {
    private static final int DAYS = 14;
    private static final int QUARTERS_A_DAY = 96;

    private Loans() {}

    /** One display panel of the hub, for G-MIDORI, in a month. */
    public static String ofMidori() {
        return borrowed(Api.as("midori"), "G-MIDORI", "panel", 1, 30);
    }

    /** Units of the hub for a day on which it is open, so many days ahead or soon after. */
    public static String borrowed(Api api, String group, String code, int quantity, int daysAhead) {
        LocalDate day = JapanTime.today(Clock.systemUTC()).plusDays(daysAhead);
        for (int i = 0; i < DAYS; i++, day = day.plusDays(1)) {
            Reply reply = api.post("/loans", wish(group, code, quantity, day));
            if (reply.status() == 201) {
                return reply.json().get("reference").getAsString();
            }
        }
        throw new AssertionError("no " + code + " could be borrowed at PLACE");
    }

    public static String wish(String group, String code, int quantity, LocalDate day) {
        return """
                {"group":"%s","facility":"PLACE","start":"%sT10:00","end":"%sT17:00","purpose":"展示",
                 "equipment":[{"code":"%s","quantity":%d}]}""".formatted(group, day, day, code, quantity);
    }

    /** As if it had been borrowed so many days earlier, in the ledger too. */
    public static void wasDaysEarlier(String reference, int days, Connection connection) throws SQLException {
        for (String table : new String[] {"loan", "loan_slip"}) {
            String held = table.equals("loan")
                    ? ", held_from = held_from - interval %1$d day, held_until = held_until - interval %1$d day"
                    : "";
            String which =
                    table.equals("loan") ? "slip_id = (select id from loan_slip where reference = ?)" : "reference = ?";
            run(
                    connection,
                    ("update " + table
                                    + " set starts_at = starts_at - interval %1$d day, ends_at = ends_at - interval %1$d day"
                                    + held + " where " + which)
                            .formatted(days),
                    reference);
        }
        run(
                connection,
                "update claim set slot = slot - " + days * QUARTERS_A_DAY + " where holder = ? order by slot",
                reference);
    }

    private static void run(Connection connection, String sql, String argument) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            statement.executeUpdate();
        }
    }
}
