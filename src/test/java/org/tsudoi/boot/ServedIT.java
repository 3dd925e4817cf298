package org.tsudoi.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Screen;
import org.tsudoi.harness.Visitor;

/** The running city as its guests meet it first. */
class ServedIT {
    @Test
    void homeAnswersWithoutASignIn() {
        var home = new Visitor().get("/");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.header("Set-Cookie")).isEmpty();
        assertThat(home.header("Server") + home.header("X-Powered-By")).isEmpty();
    }

    @Test
    void sameHomeIsNotSentTwice() {
        var visitor = new Visitor();
        String tag = visitor.get("/").header("ETag");
        assertThat(tag).isNotEmpty();
        assertThat(visitor.get("/", "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void absentPageIsAPlain404() {
        var absent = new Visitor().get("/no/such/page");
        assertThat(absent.status()).isEqualTo(404);
        assertThat(absent.text()).doesNotContainIgnoringCase("payara").doesNotContain("org.tsudoi");
    }

    @Test
    void sessionInAnAddressOpensNone() {
        var home = new Visitor().get("/;jsessionid=abc");
        assertThat(home.header("Set-Cookie")).isEmpty();
        assertThat(home.text()).doesNotContain("jsessionid");
    }

    @Test
    void peopleOfTheDemonstrationSignIn() {
        assertThat(Visitor.signedIn("midori").get("/my/bookings").status()).isEqualTo(200);
        assertThat(Api.asNobody().signIn("midori", "wrong").status()).isEqualTo(401);
    }

    @Test
    void transactionsReadCommitted() throws Exception {
        try (var connection = RunningCity.get().database();
                var rows = connection
                        .createStatement()
                        .executeQuery("select @@global.tx_isolation, count(*) from flyway_schema_history")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("READ-COMMITTED");
            assertThat(rows.getInt(2)).isPositive();
        }
    }

    @Test
    void homeIsSoundOnDeskAndPhone() {
        try (var desk = Screen.desk("ja");
                var phone = Screen.phone("en")) {
            desk.go("/").isSound("home-desk");
            phone.go("/?lang=en").isSound("home-phone-en");
        }
    }
}
