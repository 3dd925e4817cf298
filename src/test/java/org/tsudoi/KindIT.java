package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Loans;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.Visitor;

/** What the city lends is kept on its pages: a new kind with its pieces, other terms, the end of it. */
class KindIT {
    private static final Visitor ADMIN = Visitor.signedIn("admin");

    private static String newCode() {
        return "tent-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Map<String, String> tent(String code) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "nameJa", "テント", "nameSimple", "テント（やね）", "nameEn", "Tent", "category", "OTHER", "mode", "TAKE_OUT"));
        fields.putAll(Map.of("code", code, "partsJa", "柱\r\n布", "partsSimple", "", "partsEn", "Poles\r\nRoof"));
        fields.put("mostDays", "３");
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> other = new HashMap<>(fields);
        other.put(name, value);
        return other;
    }

    private static List<String> lent() {
        return StreamSupport.stream(
                        Api.asNobody().get("/equipment").json().getAsJsonArray("items").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(k -> k.get("code").getAsString())
                .toList();
    }

    private static String added(String code) {
        assertThat(ADMIN.send("/admin/equipment/new", tent(code), "keep").header("Location"))
                .endsWith("/admin/equipment?done=added");
        return code;
    }

    private static Reply units(String code, String quantity, String tag) {
        return Visitor.signedIn("staff-place")
                .send("/staff/units/new", Map.of("kind", code, "home", "PLACE", "quantity", quantity, "tag", tag), "add");
    }

    @Test
    void newKindGetsItsPiecesAndIsBorrowedAndEndsAndComesBack() {
        String code = added(newCode());
        assertThat(units(code, "2", "").header("Location")).contains("added=2");
        assertThat(new Visitor().get("/equipment/" + code).text()).contains("テント", "柱、布");
        String loan = Loans.borrowed(Api.as("midori"), "G-MIDORI", code, 2, 28);
        String form = ADMIN.get("/admin/equipment/" + code).text();
        assertThat(form).contains("（2件）", "value=\"3\"");
        assertThat(ADMIN.send("/admin/equipment/" + code, with(tent(code), "place", ""), "retire").status())
                .isEqualTo(302);
        assertThat(lent()).doesNotContain(code);
        assertThat(new Visitor().get("/equipment/" + code).status()).isEqualTo(404);
        assertThat(Api.as("midori").get("/loans/" + loan).json().get("state").getAsString())
                .as("what is reserved stays so")
                .isEqualTo("RESERVED");
        assertThat(ADMIN.get("/admin/equipment").text()).contains("取扱終了");
        ADMIN.send("/admin/equipment/" + code, tent(code), "resume");
        assertThat(lent()).contains(code);
        Api.as("midori").post("/loans/" + loan + "/cancel", "{}");
    }

    @Test
    void whatIsWrongIsToldAtOnceAndNothingTypedIsLost() {
        String code = newCode();
        Map<String, String> wrong = with(with(tent(code), "nameEn", ""), "partsEn", "Poles");
        Reply reply = ADMIN.send("/admin/equipment/new", with(wrong, "mostDays", "many"), "keep");
        assertThat(reply.text())
                .contains("「名称（英語）」を入れてください", "「付属品（英語）」は1個", "1から60まで", "テント（やね）", code);
        assertThat(lent()).doesNotContain(code);
        assertThat(ADMIN.send("/admin/equipment/new", tent("panel"), "keep").text())
                .contains("コード「panel」はもう使われています");
    }

    @Test
    void groupsThatMayBorrowAreTicked() {
        String code = added(newCode());
        ADMIN.send("/admin/equipment/" + code, with(tent(code), "classes", "NPO"), "keep");
        assertThat(ADMIN.get("/admin/equipment/" + code).text())
                .containsPattern("value=\"NPO\"[^>]*checked")
                .doesNotContainPattern("value=\"STUDENT\"[^>]*checked");
    }

    @Test
    void tagThatIsThereAlreadyIsNotGivenTwice() {
        String code = added(newCode());
        String own = code + "-own";
        assertThat(units(code, "1", own).header("Location")).endsWith("/staff/units/" + own + "?done=added");
        assertThat(units(code, "1", own).text()).contains("備品番号「" + own + "」はもう使われています");
        assertThat(units(code, "2", own + "2").text()).contains("番号を決められるのは1台だけ");
        assertThat(units("nothing", "0", "").text()).contains("種類を選んでください", "台数は1から50");
    }

    /** A tag that would come next is taken by hand: the one after it is given. */
    @Test
    void tagsPassOverThoseThatAreTaken() {
        String code = added(newCode());
        String second = code + "-PLACE-02";
        units(code, "1", second);
        units(code, "2", "");
        String list = Visitor.signedIn("staff-place").get("/staff/units?kind=" + code).text();
        assertThat(list).contains("3件", second, code + "-PLACE-03", code + "-PLACE-04");
    }
}
