package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
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
    void groupIsFoundByItsWordsAndByWhatItChoseAndByNothingElse() {
        Map<String, String> chosen = form("", "見学は いつでも");
        chosen.put("audience", "どの学年でも");
        chosen.put("label.FIELD.CHILDREN", "on");
        chosen.put("label.AREA.KICHIJOJI", "on");
        chosen.put("label.DAY.THURSDAY", "on");
        chosen.put("label.AUDIENCE.EVERYBODY", "on");
        chosen.put("label.MEMBERS.WANTED", "on");
        chosen.put("label.AREA.MOON", "on");
        Visitor officer = Visitor.signedIn("kodomo");
        officer.send("/my/groups/G-KODOMO/profile", chosen, "save");
        assertThat(officer.get("/my/groups/G-KODOMO/profile").text())
                .containsPattern("name=\"label\\.DAY\\.THURSDAY\" checked")
                .doesNotContainPattern("name=\"label\\.DAY\\.SUNDAY\" checked");
        List.of(
                        "day=THURSDAY",
                        "field=CHILDREN&area=KICHIJOJI&audience=SENIORS&members=WANTED",
                        "q=%EF%BE%91%EF%BD%BB%EF%BD%BC%EF%BE%89%20%E8%A6%8B%E5%AD%A6")
                .forEach(asked -> assertThat(codes(asked)).as(asked).contains("G-KODOMO"));
        List.of(
                        "day=SUNDAY",
                        "field=SCIENCE&day=THURSDAY",
                        "area=CITY",
                        "q=%E8%A6%8B%E5%AD%A6%20zzz",
                        "q=%25",
                        "q=%E2%98%86")
                .forEach(asked -> assertThat(codes(asked)).as(asked).doesNotContain("G-KODOMO"));
        assertThat(officer.get("/groups/G-KODOMO").text()).contains("木曜日", "吉祥寺", "会員を募集中");
    }

    private static List<String> codes(String asked) {
        return new Visitor()
                .get("/api/v1/groups?" + asked).json().getAsJsonArray("items").asList().stream()
                        .map(item -> item.getAsJsonObject().get("code").getAsString())
                        .toList();
    }

    @Test
    void searchWithoutAnswerSaysWhichConditionWasOneTooMany() {
        Visitor visitor = Visitor.signedIn("lab");
        String page = visitor.get("/groups?q=%E3%83%9F%E3%83%89%E3%83%AA&field=SCIENCE")
                .text();
        assertThat(page)
                .contains("見つかりませんでした", "href=\"/groups?q=%E3%83%9F%E3%83%89%E3%83%AA\"", "「科学技術」を外して")
                .doesNotContain("「ミドリ」を外して", "/groups/G-MIDORI");
        assertThat(visitor.get("/groups?q=%3Cb%3E&field=x&after=%27&area=%25").status())
                .isEqualTo(200);
    }

    @Test
    void directoryIsReadInPagesAndEachGroupIsInOne() {
        List<String> all = codes("limit=100");
        String first =
                new Visitor().get("/api/v1/groups?limit=1").json().get("next").getAsString();
        assertThat(all).contains("G-MIDORI", "G-KODOMO").startsWith(first);
        assertThat(codes("limit=100&after=" + first)).isEqualTo(all.subList(1, all.size()));
        assertThat(codes("limit=100&after=G-SUMAHO"))
                .as("nothing is told of a group that did not agree")
                .isEqualTo(all);
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
