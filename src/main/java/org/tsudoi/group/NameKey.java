package org.tsudoi.group;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A name as it is compared with others: letters of one width and one kind, characters of one form, without signs and without the words that half
 * of all groups have. Two names with the same key are most likely one group.
 */
public final class NameKey {
    /** Old forms and what is written today. */
    private static final String OLD = "澤邊邉齋齊國學會廣濱櫻龍嶋髙﨑藝圓與眞惠榮應氣實樂聲體點當發寶萬來勞彌瀧莊藏豐遙靜曉德";

    private static final String NEW = "沢辺辺斎斎国学会広浜桜竜島高崎芸円与真恵栄応気実楽声体点当発宝万来労弥滝荘蔵豊遥静暁徳";

    private static final String WORDS = "^(特定非営利活動法人|NPO法人|一般社団法人|公益社団法人|任意団体|市民団体)|^【[^】]*】|(の会|会|グループ|サークル|クラブ|の集い)$";
    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";
    static final int NEAR_FROM = 5;

    private NameKey() {}

    public static String of(String name) {
        String now = ofToday(name == null ? "" : name);
        String words = withoutSigns(now.replaceAll(WORDS, ""));
        return oneKind(words.isEmpty() ? now.replaceAll("\\s", "") : words);
    }

    /** A whole text as it is compared: nothing is left out but signs and spaces. */
    static String compared(String text) {
        return oneKind(withoutSigns(ofToday(text)));
    }

    private static String ofToday(String text) {
        return replaced(Normalizer.normalize(text, Normalizer.Form.NFKC), OLD, NEW);
    }

    private static String withoutSigns(String text) {
        return text.replaceAll("[\\p{P}\\p{S}\\s　]", "");
    }

    private static String oneKind(String text) {
        var key = new StringBuilder();
        text.toUpperCase(java.util.Locale.ROOT)
                .codePoints()
                .map(NameKey::katakana)
                .filter(c -> c != 'ー' && c != '・')
                .forEach(key::appendCodePoint);
        return replaced(key.toString(), SMALL, LARGE);
    }

    /** The same key, or one that differs in a single sign, when it is long enough for that to mean something. */
    public static boolean isNear(String key, String other) {
        if (key.equals(other)) {
            return !key.isEmpty();
        }
        return Math.min(key.length(), other.length()) >= NEAR_FROM && distance(key, other) <= 1;
    }

    private static int katakana(int sign) {
        return sign >= 'ぁ' && sign <= 'ゖ' ? sign + ('ァ' - 'ぁ') : sign;
    }

    private static String replaced(String text, String from, String to) {
        var answer = new StringBuilder(text);
        for (int i = 0; i < answer.length(); i++) {
            int at = from.indexOf(answer.charAt(i));
            if (at >= 0) {
                answer.setCharAt(i, to.charAt(at));
            }
        }
        return answer.toString();
    }

    /** How many signs must be changed, added or left out. */
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }
}
