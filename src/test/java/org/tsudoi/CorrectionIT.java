package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Visitor;

/** Somebody says what is wrong about a group; staff answer once, and everybody concerned is told. */
class CorrectionIT {
    private static final Pattern REFERENCE = Pattern.compile("/staff/corrections/(C-[0-9A-Z]{8})\">[^<]*みどりの会");

    private static Reply ask(Visitor visitor, String group, String words) {
        return visitor.send("/my/corrections/" + group, Map.of("subject", "CONTACT", "words", words), "ask");
    }

    private static List<String> mails(String reference) throws SQLException {
        List<String> mails = new ArrayList<>();
        try (var connection = RunningCity.get().database();
                var query = connection.prepareStatement(
                        "select recipient, subject, body from mail where about = ? order by id")) {
            query.setString(1, reference);
            var rows = query.executeQuery();
            while (rows.next()) {
                mails.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
            }
        }
        return mails;
    }

    private static String reference(String page) {
        Matcher found = REFERENCE.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    @Test
    void whatIsWrongReachesStaffAndBothOfficersAndItsAnswerReachesWhoeverAsked() throws SQLException {
        Visitor citizen = Visitor.signedIn("lab");
        String words = "電話番号が古いです <b>" + System.nanoTime();
        Reply asked = ask(citizen, "G-MIDORI", words);
        assertThat(asked.header("Location")).contains("done=yes");
        ask(citizen, "G-MIDORI", words);
        Visitor staff = Visitor.signedIn("staff-place");
        String waiting = staff.get("/staff/corrections").text();
        assertThat(waiting.split(words.substring(words.length() - 10), -1))
                .as("pressed twice, kept once")
                .hasSize(2);
        assertThat(waiting).contains("&lt;b&gt;").doesNotContain("<b>" + words.substring(words.length() - 10));
        String reference = reference(waiting);
        assertThat(mails(reference))
                .hasSize(3)
                .anyMatch(mail -> mail.startsWith("midori@"))
                .anyMatch(mail -> mail.startsWith("midori2@"))
                .anyMatch(mail -> mail.startsWith("lab@"))
                .allMatch(mail -> mail.contains("電話番号が古い"))
                .filteredOn(mail -> mail.startsWith("midori"))
                .noneMatch(mail -> mail.contains("学生防災ラボ"));
        String page = "/staff/corrections/" + reference;
        Reply empty = staff.send(page, Map.of("outcome", "", "words", ""), "answer");
        assertThat(empty.text()).contains("id=\"refusal\"", "結果を選んで", "内容を書いて");
        assertThat(staff.send(page, Map.of("outcome", "MENDED", "words", "新しい番号にしました"), "answer")
                        .header("Location"))
                .contains("/staff/corrections?done=yes");
        assertThat(mails(reference)).hasSize(6).anyMatch(mail -> mail.startsWith("lab@") && mail.contains("新しい番号"));
        assertThat(citizen.get("/my/corrections/G-MIDORI").text()).contains("新しい番号にしました", "直しました");
        assertThat(staff.get(page).text()).doesNotContain("name=\"answer\"");
        assertThat(staff.get("/staff/corrections").text()).doesNotContain(reference);
        assertThat(Visitor.signedIn("midori")
                        .get("/my/group-data/G-MIDORI.json")
                        .json()
                        .getAsJsonArray("corrections")
                        .toString())
                .contains(reference)
                .doesNotContain("ラボ");
        assertThat(citizen.get("/my/data.json")
                        .json()
                        .getAsJsonArray("corrections")
                        .toString())
                .contains(reference);
    }

    @Test
    void nobodyAsksWithoutSayingWhatOrTooOftenAndNothingTypedIsLost() throws SQLException {
        Visitor citizen = Visitor.signedIn("kigyo");
        Reply refused = citizen.send("/my/corrections/G-MIDORI", Map.of("subject", "", "words", "ふりがながちがう"), "ask");
        assertThat(refused.text()).contains("id=\"refusal\"", "どこがちがうかを選んで", "ふりがながちがう");
        for (int i = 0; i < 5; i++) {
            assertThat(ask(citizen, "G-MIDORI", "その" + i).header("Location")).contains("done=yes");
        }
        assertThat(ask(citizen, "G-MIDORI", "その6").text()).contains("id=\"refusal\"", "5件");
        try (var connection = RunningCity.get().database()) {
            connection.createStatement().executeUpdate("delete from correction where text like 'その_'");
        }
    }

    @Test
    void groupOutsideTheDirectoryIsCorrectedByItsOfficersOnly() {
        assertThat(Visitor.signedIn("lab").get("/my/corrections/G-SALON").status())
                .isEqualTo(404);
        assertThat(Visitor.signedIn("salon").get("/my/corrections/G-SALON").status())
                .isEqualTo(200);
        assertThat(Visitor.signedIn("lab").get("/staff/corrections").status()).isEqualTo(403);
    }
}
