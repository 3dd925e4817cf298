package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.csv.Sheet;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.Visitor;

/** An existing register is looked at, mended, and taken in as a whole or not at all. */
class RegisterImportIT {
    private static final String PAGE = "/admin/register-import";

    private final Visitor admin = Visitor.signedIn("admin");

    private String kept(String fileName, byte[] file) {
        Reply reply = admin.upload(PAGE, "file", fileName, file, "look");
        assertThat(reply.status()).as(reply.text()).isEqualTo(302);
        return reply.header("Location").replaceAll(".*" + PAGE, PAGE);
    }

    private static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Furigana that no other test has. */
    private static String kana() {
        return UUID.randomUUID()
                .toString()
                .replaceAll("[^0-9a-f]", "")
                .substring(0, 12)
                .codePoints()
                .map(c -> 'ア' + (c >= 'a' ? c - 'a' + 10 : c - '0') * 3)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void excelWithHeadingsOfItsOwnIsExplainedOnceAndTakenIn() {
        String kana = kana();
        List<String> headings = List.of("会の呼び名", "よみ", "しゅべつ", "任期末", "人数", "連絡先メール");
        byte[] book = Sheet.excel(
                "台帳",
                headings,
                List.of(List.of("取込の会" + kana, kana, "一般団体", "令和10年3月31日", "7人", kana.length() + "x@example.jp")));
        String page = kept("台帳.xlsx", book);
        assertThat(admin.get(page).text()).contains("「団体名」の列を選んでください");
        Map<String, String> places = new HashMap<>();
        List.of("NAME", "KANA", "GROUP_CLASS", "VALID_UNTIL", "MEMBERS", "REPRESENTATIVE")
                .forEach(c -> places.put("col-" + c, String.valueOf(places.size())));
        assertThat(admin.send(page, places, "choose").status()).isEqualTo(302);
        assertThat(admin.get(page).text()).contains("新しく加わる団体は1件", "2028年3月31日", "id=\"invite\"");
        String again = kept("来年の台帳.xlsx", book);
        assertThat(admin.get(again).text()).as("the columns are remembered").contains("新しく加わる団体は1件");
        Reply taken = admin.send(page, Map.of("invite", "on"), "take");
        assertThat(taken.header("Location")).contains("taken=1&left=0&invited=1");
        assertThat(admin.get("/staff/register?q=" + kana).text()).contains("取込の会");
        assertThat(admin.get(page).status()).as("the file is gone").isEqualTo(404);
        assertThat(admin.get(again).text()).as("now it is there already").contains("新しく加わる団体は0件", "name=\"other\"");
        assertThat(admin.send(again, Map.of(), "take").header("Location")).contains("taken=0&left=1");
    }

    @Test
    void oneMistakeKeepsEverythingOut() {
        String kana = kana();
        String page = kept("x.csv", csv("団体名,ふりがな,団体区分", "よい会" + kana + "," + kana + ",一般団体", "わるい会,ワルイカイ,<b>なぞ</b>"));
        assertThat(admin.get(page).text())
                .contains("3</td>", "使える言葉", "&lt;b&gt;なぞ")
                .doesNotContain("id=\"take\"");
        Reply pressed = admin.post(page, Map.of("t", "t", "take", "take"));
        assertThat(pressed.status()).isIn(200, 302, 400);
        assertThat(admin.get("/staff/register?q=" + kana).text()).doesNotContain("よい会");
    }

    @Test
    void whatIsNoTableIsSaidInWords() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        assertThat(admin.upload(PAGE, "file", "x.xls", old, "look").text()).contains("古い形式の Excel");
        assertThat(admin.upload(PAGE, "file", "x.csv", new byte[0], "look").text())
                .contains("ファイルを選んでください");
    }

    @Test
    void fileOfOneAdministratorIsNobodyElses() {
        String page = kept("x.csv", csv("団体名,ふりがな,団体区分", "会,カイ,一般団体"));
        assertThat(Visitor.signedIn("staff-place").get(page).status()).isEqualTo(403);
    }

    /** Two of them differ in more than one sign. */
    private static String far(int number) {
        return Integer.toString(number + 4096, 8)
                .chars()
                .mapToObj(c -> "アイウエオカキクケ".substring(c - '0', c - '0' + 1).repeat(2))
                .collect(Collectors.joining());
    }

    @Test
    void registerOfThousandsIsTakenInAndGivenOutAgainAsExcel() {
        String kana = kana();
        String lines = IntStream.range(0, 3000)
                .mapToObj(i -> kana + far(i) + "," + kana + far(i) + ",一般団体")
                .collect(Collectors.joining("\n"));
        String page = kept("big.csv", ("団体名,ふりがな,団体区分\n" + lines).getBytes(StandardCharsets.UTF_8));
        assertThat(admin.get(page).text()).contains("3,000行", "新しく加わる団体は3,000件");
        assertThat(admin.send(page, Map.of(), "take").header("Location")).contains("taken=3000&left=0");
        Reply table = admin.get("/staff/register.xlsx?q=" + kana);
        assertThat(table.header("Content-Type")).contains("spreadsheetml");
        assertThat(table.text()).startsWith("PK");
    }
}
