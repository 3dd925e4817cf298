package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.RunningCity;
import org.tsudoi.harness.Visitor;

/** Officers come by invitation, change and go; rights follow at once. */
class OfficersIT {
    private static final Pattern LINK = Pattern.compile("/invitations/[0-9a-f]{40}");

    private static String draft(String login) {
        Reply made = Api.as(login).post("/groups", """
                {"name":"人の出入りの会","kana":"ヒトノデイリノカイ","groupClass":"GENERAL"}""");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("code").getAsString();
    }

    private static String linkTo(String address) throws SQLException {
        try (var connection = RunningCity.get().database();
                var query = connection.prepareStatement(
                        "select body from mail where recipient = ? order by id desc limit 1")) {
            query.setString(1, address);
            var row = query.executeQuery();
            assertThat(row.next()).as("a mail to " + address).isTrue();
            Matcher link = LINK.matcher(row.getString(1));
            assertThat(link.find()).isTrue();
            return link.group();
        }
    }

    private static String invite(String group, String address, String role) throws SQLException {
        Reply asked = Api.as("lab")
                .post("/groups/" + group + "/officers", "{\"email\":\"%s\",\"role\":\"%s\"}".formatted(address, role));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return linkTo(address);
    }

    private static String idOf(String group, String role) {
        Reply people = Api.as("admin").get("/groups/" + group + "/officers");
        return StreamSupport.stream(people.json().getAsJsonArray("items").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(o -> o.get("role").getAsString().equals(role))
                .map(o -> o.get("id").getAsString())
                .findFirst()
                .orElseThrow();
    }

    private static int move(String login, String group, String id, String move) {
        return Api.as(login)
                .post("/groups/" + group + "/officers/" + id + "/" + move, "{}")
                .status();
    }

    @Test
    void newcomerOpensAnAccountBehindTheLinkAndTheLinkWorksOnce() throws SQLException {
        String group = draft("lab");
        String address = "invited-" + System.nanoTime() + "@example.jp";
        String link = invite(group, address, "MEMBER");
        var visitor = new Visitor();
        assertThat(visitor.get(link).text()).contains("人の出入りの会");
        String wrong = visitor.send(link, Map.of("name", "招かれた 人", "password", "x", "again", "y"), "open")
                .text();
        assertThat(wrong).contains("招かれた 人", "id=\"refusal\"");
        var choice = Map.of("name", "招かれた 人", "password", "川の掃除は日曜日の朝", "again", "川の掃除は日曜日の朝");
        assertThat(visitor.send(link, choice, "open").header("Location")).contains("/sign-in?back=/my/groups/" + group);
        assertThat(new Visitor().get(link).text()).doesNotContain("人の出入りの会");
        assertThat(Api.as("lab").get("/groups/" + group + "/officers").text()).contains("招かれた 人");
    }

    @Test
    void whoIsLetGoLosesEveryRightWithTheNextRequest() throws SQLException {
        String group = draft("lab");
        String link = invite(group, "sumaho@example.jp", "CONTACT");
        assertThat(Api.as("sumaho").get("/groups/" + group).status()).isEqualTo(404);
        Visitor guest = Visitor.signedIn("sumaho");
        assertThat(guest.send(link, Map.of(), "accept").header("Location")).contains("/my/groups/" + group);
        assertThat(Api.as("sumaho").get("/groups/" + group).status()).isEqualTo(200);
        assertThat(guest.get("/my/groups/" + group).status()).isEqualTo(200);

        assertThat(move("sumaho", group, idOf(group, "REPRESENTATIVE"), "remove"))
                .isEqualTo(403);
        assertThat(move("lab", group, idOf(group, "CONTACT"), "remove")).isEqualTo(200);
        assertThat(guest.get("/my/groups/" + group).status()).isEqualTo(404);
        assertThat(Api.as("sumaho").get("/groups/" + group).status()).isEqualTo(404);
    }

    @Test
    void representativeChangesWhenBothSidesSaySoOrStaffHaveAPaper() throws SQLException {
        String group = draft("lab");
        Visitor.signedIn("haiku").send(invite(group, "haiku@example.jp", "MEMBER"), Map.of(), "accept");
        String haiku = idOf(group, "MEMBER");
        assertThat(move("lab", group, haiku, "representative")).isEqualTo(200);
        assertThat(move("lab", group, haiku, "confirm")).isEqualTo(403);
        assertThat(move("haiku", group, haiku, "confirm")).isEqualTo(200);
        assertThat(idOf(group, "REPRESENTATIVE")).isEqualTo(haiku);

        String lab = idOf(group, "MEMBER");
        String address = "/groups/" + group + "/officers/" + lab + "/representative";
        assertThat(Api.as("staff-place").post(address, "{\"evidence\":\"\"}").status())
                .isEqualTo(409);
        assertThat(Api.as("staff-place")
                        .post(address, "{\"evidence\":\"令和8年総会の議事録\"}")
                        .status())
                .isEqualTo(200);
        assertThat(idOf(group, "REPRESENTATIVE")).isEqualTo(lab);
    }

    @Test
    void pressedOnThePageTheSameHappens() throws SQLException {
        String group = draft("lab");
        Visitor lab = Visitor.signedIn("lab");
        String page = "/my/groups/" + group + "/officers";
        String address = "pressed-" + System.nanoTime() + "@example.jp";
        assertThat(lab.send(page, Map.of("email", "nobody", "role", "MEMBER"), "invite")
                        .text())
                .contains("value=\"nobody\"", "id=\"refusal\"");
        assertThat(lab.send(page, Map.of("email", address, "role", "MEMBER"), "invite")
                        .header("Location"))
                .contains("done=invited");
        String link = linkTo(address);
        assertThat(lab.send(page, Map.of(), "i:0:back").header("Location")).contains("done=done");
        assertThat(new Visitor().get(link).text()).doesNotContain("人の出入りの会");
    }

    @Test
    void whoeverHasSeveralGroupsActsForTheOneChosenAndForNobodyElses() {
        String first = draft("salon");
        String second = draft("salon");
        Visitor salon = Visitor.signedIn("salon");
        List<String> before = groups(salon.get("/my").text());
        assertThat(before).contains(first, second, "G-SALON");
        String last = before.get(before.size() - 1);
        salon.send("/my", Map.of(), "mine:" + (before.size() - 1) + ":act");
        assertThat(groups(salon.get("/my").text())).startsWith(last).containsExactlyInAnyOrderElementsOf(before);
        assertThat(Visitor.signedIn("haiku").get("/my").text()).doesNotContain("この団体で使う");
    }

    private static List<String> groups(String page) {
        return Pattern.compile("href=\"/my/groups/(G-[0-9A-Z]+)\"")
                .matcher(page)
                .results()
                .map(r -> r.group(1))
                .toList();
    }
}
