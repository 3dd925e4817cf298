package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Visitor;

/** A form handed in at the desk is received as it is, its receipt printed, and then reviewed like any other; and who got how much is told. */
class PaperFormIT {
    private static final String PAGE = "/staff/registrations/new";

    private static Map<String, String> form(String name, String kana) {
        Map<String, String> form = new HashMap<>();
        form.put("name", name);
        form.put("kana", kana);
        form.put("groupClass", "GENERAL");
        form.put("memberCount", "2");
        form.put("localCount", "2");
        form.put("handedBy", "窓口 花子");
        return form;
    }

    @Test
    void paperIsReceivedEvenWithTooFewMembersAndTheReviewSaysSo() {
        Visitor staff = Visitor.signedIn("staff-place");
        Map<String, String> form = form("紙の手芸の会", "カミノシュゲイノカイ");
        form.put("bylaws", "on");
        form.put("email", "kami@example.jp");
        Reply entered = staff.send(PAGE, form, "enter");
        assertThat(entered.status()).as(entered.text()).isEqualTo(302);
        String page = entered.header("Location").replaceAll(".*(/staff/registrations/[^?]+).*", "$1");
        String review = staff.get(page).text();
        assertThat(review).contains("紙で受領：規約・会則", "窓口 花子", "chip stop", "id=\"review\"");
        Reply receipt = staff.get(review.replaceAll("(?s).*(/staff/receipts/[0-9]+[.]pdf).*", "$1"));
        assertThat(receipt.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(receipt.text()).startsWith("%PDF-");
        assertThat(Visitor.signedIn("midori")
                        .get(review.replaceAll("(?s).*(/staff/receipts/[0-9]+[.]pdf).*", "$1"))
                        .status())
                .isEqualTo(403);
        assertThat(staff.get(page + "/officers").text()).contains("kami@example.jp");
        assertThat(staff.send(page, Map.of(), "review").status()).isEqualTo(302);
    }

    @Test
    void everythingWrongIsToldAndNothingTypedIsLost() {
        Visitor staff = Visitor.signedIn("staff-cc14");
        Map<String, String> form = form("まちがいの会", "かな");
        form.put("handedBy", "");
        form.put("receivedOn", "2999-01-01");
        form.put("email", "no address");
        String page = staff.send(PAGE, form, "enter").text();
        assertThat(page)
                .contains("まちがいの会", "「申請書を持ってきた人」を書いてください", "今日までの日付", "全角カタカナ", "no address", "id=\"refusal\"");
        assertThat(staff.get("/staff/register?q=%E3%81%BE%E3%81%A1%E3%81%8C%E3%81%84")
                        .text())
                .doesNotContain("まちがいの会");
    }

    @Test
    void expiredGroupComesBackOnPaper() {
        Visitor staff = Visitor.signedIn("staff-place");
        String page = "/staff/registrations/G-HAIKU/paper";
        assertThat(staff.get(page).text()).contains("俳句を楽しむ会", "value=\"ハイクヲタノシムカイ\"");
        Map<String, String> form = form("【デモ】俳句を楽しむ会", "ハイクヲタノシムカイ");
        Reply entered = staff.send(page, form, "enter");
        assertThat(entered.status() == 302 || entered.text().contains("変更できません"))
                .as("handed in, or waiting already from a run before: " + entered.text())
                .isTrue();
        assertThat(staff.get("/staff/registrations/G-HAIKU").text()).contains("申請中");
    }

    @Test
    void twoGroupsOfTheSamePeopleAreFlaggedByTheirShareAndNoRosterIsKept() throws SQLException {
        String members = "サイトウ ケイコ、1/5\nカトウ ジュン、2/6\nイケダ ノボル、3/7\nモリ サチ、4/8\n";
        Visitor kodomo = Visitor.signedIn("kodomo");
        Reply wrong = kodomo.send("/my/groups/G-KODOMO/roster", Map.of("members", members + "森幸子"), "tell");
        assertThat(wrong.text()).contains("5行目が読めません", "カトウ ジュン");
        kodomo.send("/my/groups/G-KODOMO/roster", Map.of("members", members + "ホシ アオイ、5/9"), "tell");
        Visitor staff = Visitor.signedIn("staff-place");
        String page = "/staff/registrations/G-SUMAHO";
        staff.send(page + "/roster", Map.of("members", "サイトウ ケイコ、1/5\nカトウ ジュン、2/6\nベツノ ヒト、9/9"), "tell");
        assertThat(staff.get(page).text()).contains("会員が重なる団体があります（67 %）", "G-KODOMO");
        assertThat(staff.get(page + "/roster").text()).contains("67 %").doesNotContain("サイトウ");
        assertThat(kodomo.get("/my/groups/G-KODOMO/roster").text())
                .contains("確かめた人数：5人")
                .doesNotContain("67 %", "G-SUMAHO", "サイトウ");
        staff.send(page + "/roster", Map.of("members", "サイトウ ケイコ、1/5\nベツノ ヒト、9/9"), "tell");
        assertThat(staff.get(page).text()).as("half is below the limit").doesNotContain("会員が重なる団体");
        try (var connection = RunningCity.get().database();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from roster_hash where cast(hash as char) like '%サイトウ%'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void fairnessIsShownToTheOfficeAsPageTableAndData() {
        Visitor admin = Visitor.signedIn("admin");
        assertThat(admin.get("/admin/fairness").text()).contains("class=\"chart\"", "人気のある枠", "団体の割合", "上位1割");
        assertThat(admin.get("/admin/fairness?year=1900").status()).isEqualTo(200);
        Reply table = admin.get("/admin/figures/fairness.csv");
        assertThat(table.text()).startsWith("\ufeff分け方,区分");
        assertThat(Visitor.signedIn("staff-place")
                        .get("/admin/figures/fairness.csv")
                        .status())
                .isEqualTo(403);
    }
}
