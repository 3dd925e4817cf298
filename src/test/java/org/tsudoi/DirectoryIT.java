package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.Visitor;

/** What a group says of itself to everybody, and the stages of its life. */
class DirectoryIT {
    private static Map<String, String> form(String number, String joining) {
        Map<String, String> form = new HashMap<>();
        form.put("volunteer", "on");
        form.put("audience", "小学生と親");
        form.put("place", "第2土曜の午前");
        form.put("joining", joining);
        form.put("contact", "");
        form.put("website", "https://example.jp/kodomo");
        form.put("corporateNumber", number);
        return form;
    }

    @Test
    void whatAGroupWritesIsOnItsPublicPageAndAWrongNumberIsNot() {
        Visitor officer = Visitor.signedIn("kodomo");
        String page = "/my/groups/G-KODOMO/profile";
        Reply wrong = officer.send(page, form("8000020130002", "<b>電話で</b>"), "save");
        assertThat(wrong.text()).contains("id=\"refusal\"", "小学生と親", "8000020130002");
        assertThat(new Visitor().get("/groups/G-KODOMO").text()).doesNotContain("小学生と親");
        Reply saved = officer.send(page, form("８０００-０２０１３０００１", "<b>電話で</b>"), "save");
        assertThat(saved.header("Location")).contains("done=yes");
        assertThat(officer.get("/groups/G-KODOMO").text())
                .contains("小学生と親", "8000020130001", "&lt;b&gt;電話で", "ボランティア団体", "rel=\"nofollow noopener\"");
    }

    @Test
    void nothingIsShownOfAGroupThatDidNotAgree() {
        assertThat(new Visitor().get("/groups/G-SUMAHO").status()).isEqualTo(404);
        assertThat(Visitor.signedIn("kodomo").get("/my/groups/G-SUMAHO/profile").status())
                .isEqualTo(404);
    }

    @Test
    void staffConfirmAStageThatTheGroupHasSet() {
        Reply made = Api.as("lab").post("/groups", """
                {"name":"段階の会","kana":"ダンカイノカイ","groupClass":"GENERAL","stage":"IDEA"}""");
        String code = made.json().get("code").getAsString();
        Visitor staff = Visitor.signedIn("staff-place");
        String page = "/staff/registrations/" + code;
        assertThat(staff.get(page).text()).contains("想い醸成").doesNotContain("chip free\">確認：");
        staff.send(page, Map.of(), "st:0:confirm");
        assertThat(staff.get(page).text()).contains("chip free\">確認：");
    }
}
