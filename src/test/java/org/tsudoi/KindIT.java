package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
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
        assertThat(Kinds.units("nothing", "0", "").text()).contains("種類を選んでください", "台数は1から50");
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
}
