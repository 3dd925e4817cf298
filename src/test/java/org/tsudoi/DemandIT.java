package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Loans;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.Visitor;

/** What groups could not borrow, and what nobody found, is told to the city that buys. */
class DemandIT {
    private static final int FAR_TOO_MANY = 98;
    private static final LocalDate DAY = JapanTime.today(Clock.systemUTC()).plusDays(43);

    private static int of(String kind, String figure) {
        JsonObject report = Api.as("admin").get("/reports/equipment-demand").json();
        return StreamSupport.stream(report.getAsJsonArray("kinds").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(k -> k.get("code").getAsString().equals(kind))
                .mapToInt(k -> k.get(figure).getAsInt())
                .sum();
    }

    @Test
    void refusedLoanCountsOnceADayHoweverOftenItIsTried() {
        int before = of("panel", "refused");
        for (int i = 0; i < 2; i++) {
            Reply reply = Api.as("midori").post("/loans", Loans.wish("G-MIDORI", "panel", FAR_TOO_MANY, DAY));
            assertThat(reply.text()).contains("NOT_ENOUGH");
        }
        assertThat(of("panel", "refused")).isEqualTo(before + 1);
        assertThat(of("panel", "groups")).isPositive();
        assertThat(of("panel", "mostMissing")).isBetween(1, FAR_TOO_MANY);
    }

    @Test
    void refusedBookingCountsWhatWasMissingAndNotItsRoom() {
        int before = of("tablet", "refused");
        int others = of("screen", "refused");
        Reply reply = Api.as("midori").post("/bookings", """
                {"group":"G-MIDORI","room":"PLACE-03","start":"%sT09:30","end":"%sT13:20","purpose":"発表会","attendees":5,
                 "equipment":[{"code":"tablet","quantity":%d}]}""".formatted(DAY, DAY, FAR_TOO_MANY));
        assertThat(reply.text()).contains("NOT_ENOUGH");
        assertThat(of("tablet", "refused")).isEqualTo(before + 1);
        assertThat(of("screen", "refused")).isEqualTo(others);
    }

    @Test
    void searchThatFoundNothingForLackOfEquipmentCountsAndOneForLackOfSpaceDoesNot() {
        int before = of("loop", "searched");
        new Visitor().get("/search?people=7774&equipment=loop:1&time=0&day=" + DAY);
        assertThat(of("loop", "searched")).isEqualTo(before);
        for (int i = 0; i < 2; i++) {
            new Visitor().get("/search?people=1&equipment=loop:97&time=0&day=" + DAY);
        }
        assertThat(of("loop", "searched")).isEqualTo(before + 1);
    }

    @Test
    void officeReadsItAsPageTableAndData() {
        Api.as("midori").post("/loans", Loans.wish("G-MIDORI", "pa", FAR_TOO_MANY, DAY));
        Visitor admin = Visitor.signedIn("admin");
        assertThat(admin.get("/admin/demand").text()).contains("足りなかった備品", "申し込んだが断られた", "武蔵野プレイス");
        assertThat(admin.get("/admin/demand?year=x").status()).isEqualTo(200);
        assertThat(admin.get("/admin/figures/equipment-demand.csv").text()).startsWith("\ufeff備品,施設,曜日");
        assertThat(Visitor.signedIn("staff-place")
                        .get("/admin/figures/equipment-demand.csv")
                        .status())
                .isEqualTo(403);
    }
}
