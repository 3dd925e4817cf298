package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Kinds;
import org.tsudoi.harness.Loans;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.Visitor;

/** What the city lends is kept on its pages: a new kind with its pieces, other terms, the end of it. */
class KindIT {
    private static final Visitor ADMIN = Visitor.signedIn("admin");

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> other = new HashMap<>(fields);
        other.put(name, value);
        return other;
    }

    private static List<String> lent() {
        return StreamSupport.stream(
                        Api.asNobody()
                                .get("/equipment")
                                .json()
                                .getAsJsonArray("items")
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .map(k -> k.get("code").getAsString())
                .toList();
    }

    @Test
    void newKindGetsItsPiecesAndIsBorrowedAndEndsAndComesBack() {
        String code = Kinds.added();
        assertThat(Kinds.units(code, "2", "").header("Location")).contains("added=2");
        assertThat(new Visitor().get("/equipment/" + code).text()).contains("テント", "柱、布");
        String loan = Loans.borrowed(Api.as("midori"), "G-MIDORI", code, 2, 28);
        String form = ADMIN.get("/admin/equipment/" + code).text();
        assertThat(form).contains("（2件）", "value=\"3\"");
        assertThat(ADMIN.send("/admin/equipment/" + code, with(Kinds.tent(code), "place", ""), "retire")
                        .status())
                .isEqualTo(302);
        assertThat(lent()).doesNotContain(code);
        assertThat(new Visitor().get("/equipment/" + code).status()).isEqualTo(404);
        assertThat(Api.as("midori").get("/loans/" + loan).json().get("state").getAsString())
                .as("what is reserved stays so")
                .isEqualTo("RESERVED");
        assertThat(ADMIN.get("/admin/equipment").text()).contains("取扱終了");
        ADMIN.send("/admin/equipment/" + code, Kinds.tent(code), "resume");
        assertThat(lent()).contains(code);
        Api.as("midori").post("/loans/" + loan + "/cancel", "{}");
    }

    @Test
    void whatIsWrongIsToldAtOnceAndNothingTypedIsLost() {
        String code = Kinds.code();
        Map<String, String> wrong = with(with(Kinds.tent(code), "nameEn", ""), "partsEn", "Poles");
        Reply reply = ADMIN.send("/admin/equipment/new", with(wrong, "mostDays", "many"), "keep");
        assertThat(reply.text()).contains("「名称（英語）」を入れてください", "「付属品（英語）」は1個", "1から60まで", "テント（やね）", code);
        assertThat(lent()).doesNotContain(code);
        assertThat(ADMIN.send("/admin/equipment/new", Kinds.tent("panel"), "keep")
                        .text())
                .contains("コード「panel」はもう使われています");
    }

    @Test
    void groupsThatMayBorrowAreTicked() {
        String code = Kinds.added();
        ADMIN.send("/admin/equipment/" + code, with(Kinds.tent(code), "classes", "NPO"), "keep");
        assertThat(ADMIN.get("/admin/equipment/" + code).text())
                .containsPattern("value=\"NPO\"[^>]*checked")
                .doesNotContainPattern("value=\"STUDENT\"[^>]*checked");
    }

    @Test
    void tagThatIsThereAlreadyIsNotGivenTwice() {
        String code = Kinds.added();
        String own = code + "-own";
        assertThat(Kinds.units(code, "1", own).header("Location")).endsWith("/staff/units/" + own + "?done=added");
        assertThat(Kinds.units(code, "1", own).text()).contains("備品番号「" + own + "」はもう使われています");
        assertThat(Kinds.units(code, "2", own + "2").text()).contains("番号を決められるのは1台だけ");
        assertThat(Kinds.units(code, "0", "").text()).contains("台数は1から50");
        Reply unknown =
                Api.as("staff-place").post("/units", "{\"code\":\"nothing\",\"facility\":\"CC01\",\"quantity\":51}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("UNKNOWN_KIND", "UNKNOWN_HOME", "QUANTITY_OUT_OF_RANGE");
    }

    /** A tag that would come next is taken by hand: the one after it is given. */
    @Test
    void tagsPassOverThoseThatAreTaken() {
        String code = Kinds.added();
        String second = code + "-PLACE-02";
        Kinds.units(code, "1", second);
        Kinds.units(code, "2", "");
        String list =
                Visitor.signedIn("staff-place").get("/staff/units?kind=" + code).text();
        assertThat(list).contains("3件", second, code + "-PLACE-03", code + "-PLACE-04");
    }

    @Test
    void kindIsKeptOverTheApiAsOnItsPage() {
        Api admin = Api.as("admin");
        String code = Kinds.code();
        String tent = """
                {"code":"%s","names":{"ja":"テント","en":"Tent"},"simple":"テント","category":"OTHER","mode":"TAKE_OUT","mostDays":3,
                 "accessories":[{"ja":"柱","en":"Poles"}],"classes":["NPO"],"deposit":{"ja":"千円","en":"1,000 yen"}}""".formatted(code);
        assertThat(admin.post("/equipment", tent).status()).isEqualTo(201);
        assertThat(admin.post("/equipment", tent).status()).as("there already").isEqualTo(409);
        String kept = Api.asNobody().get("/equipment/" + code).text();
        assertThat(kept).contains("\"simple\":\"柱\"", "\"en\":\"Poles\"", "\"mostDays\":3", "\"NPO\"", "1,000 yen");
        Reply wrong = admin.post("/equipment/" + code, tent.replace("\"mostDays\":3", "\"mostDays\":99"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("FIELD_OUT_OF_RANGE");
        assertThat(admin.post("/equipment/" + code, tent.replace("NPO", "CIRCUS"))
                        .text())
                .contains("MALFORMED_classes");
        assertThat(admin.post("/equipment/" + code + "/retire", "{}").text()).contains("\"retired\":true");
        assertThat(Api.asNobody().get("/equipment/" + code).status()).isEqualTo(404);
        assertThat(admin.post("/equipment/" + code + "/resume", "{}").text()).contains("\"retired\":false");
    }

    @Test
    void piecesAreAddedKeptBackAndCountedOverTheApi() {
        Api staff = Api.as("staff-place");
        String code = Kinds.added();
        Reply added = staff.post(
                "/units",
                "{\"code\":\"" + code + "\",\"facility\":\"PLACE\",\"quantity\":2,\"bought\":\"2026-04-01\"}");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        String unit = "/units/" + code + "-PLACE-01";
        assertThat(staff.post(unit, "{\"note\":\"持ち手に傷\",\"condition\":\"WORN\"}")
                        .text())
                .contains("持ち手に傷", "WORN", "\"bought\":\"2026-04-01\"");
        assertThat(staff.post(unit, "{\"note\":null}").text())
                .doesNotContain("持ち手")
                .contains("WORN");
        String first = JapanTime.today(Clock.systemUTC()).plusDays(2).toString();
        Reply kept = staff.post(unit + "/maintenance", "{\"purpose\":\"REPAIR\",\"first\":\"" + first + "\"}");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(staff.post(unit + "/maintenance", "{\"first\":\"" + first + "\"}")
                        .text())
                .contains("KEPT_BACK_THEN");
        String reference = kept.json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("reference")
                .getAsString();
        assertThat(staff.post(unit + "/maintenance/" + reference + "/end", "{}").text())
                .contains("\"ended\":\"20");
        Reply list = staff.get("/units?code=" + code + "&limit=1");
        assertThat(list.json().get("next").getAsString()).isEqualTo(code + "-PLACE-01");
        assertThat(staff.get("/units?code=" + code + "&after=" + code + "-PLACE-01")
                        .text())
                .contains(code + "-PLACE-02")
                .doesNotContain(code + "-PLACE-01");
        Reply count = staff.post("/stock-takings", "{\"facility\":\"PLACE\"}");
        String taking = "/stock-takings/"
                + count.json().getAsJsonObject("taking").get("id").getAsString();
        assertThat(staff.post(taking + "/scan", "{\"tag\":\"" + code + "-PLACE-02\"}")
                        .text())
                .contains("SEEN");
        Reply ended = staff.post(taking + "/end", "{}");
        assertThat(ended.json().getAsJsonArray("there").toString()).contains(code + "-PLACE-02");
        assertThat(ended.json().getAsJsonArray("missing").toString()).contains(code + "-PLACE-01");
        assertThat(staff.post(taking + "/scan", "{\"tag\":\"x-1\"}").status()).isEqualTo(409);
    }

    @Test
    void kindHasAPictureThatEverybodySees() {
        String page = "/admin/equipment/" + Kinds.added();
        Map<String, String> alt = Map.of("altJa", "白いテント", "altEn", "A white tent");
        String drawing =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 9L5 0L9 9Z\"/></svg>";
        var good = new Visitor.Chosen("file", "tent.svg", drawing.getBytes(StandardCharsets.UTF_8));
        var bad = new Visitor.Chosen("file", "tent.svg", "<script>".getBytes(StandardCharsets.UTF_8));
        assertThat(ADMIN.upload(page, alt, bad, "show").text()).contains("白いテント");
        assertThat(ADMIN.upload(page, alt, good, "show").status()).isEqualTo(302);
        assertThat(ADMIN.upload(page, alt, good, "show").status())
                .as("instead of the first")
                .isEqualTo(302);
        String shown = new Visitor().get(page.replace("/admin", "")).text();
        assertThat(shown).contains("alt=\"白いテント\"");
        String path = shown.replaceAll("(?s).*src=\"(/photographs/[0-9]+)\".*", "$1");
        assertThat(new Visitor().get(path).header("Content-Type")).startsWith("image/svg+xml");
        ADMIN.upload(page, Map.of(), new Visitor.Chosen("file", "", new byte[0]), "remove");
        assertThat(new Visitor().get(path).status()).isEqualTo(404);
    }
}
