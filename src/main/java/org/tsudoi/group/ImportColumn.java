package org.tsudoi.group;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** What a line of an existing register may tell of a group, and the headings under which offices keep it. */
public enum ImportColumn {
    NAME("団体名", "団体名称", "名称", "グループ名", "サークル名", "name"),
    KANA("ふりがな", "フリガナ", "団体名カナ", "団体名ふりがな", "読み", "カナ", "kana"),
    CODE("団体番号", "登録番号", "番号", "code"),
    NAME_EN("英語名", "英語名称", "englishname"),
    GROUP_CLASS("団体区分", "区分", "種別", "class"),
    STATE("状態", "登録状態", "state"),
    VALID_UNTIL("有効期限", "登録期限", "有効期間", "期限", "validuntil"),
    FIELD("分野", "活動分野", "活動の分野", "field"),
    STAGE("段階", "活動段階", "活動の段階", "stage"),
    MEMBERS("会員数", "人数", "構成員数", "構成人数", "members"),
    LOCALS("市内の会員数", "市内会員数", "うち市内", "locals"),
    PURPOSE("目的", "活動目的", "活動の目的", "purpose"),
    SUMMARY("紹介文", "活動内容", "紹介", "summary"),
    CORPORATE_NUMBER("法人番号", "corporatenumber"),
    REPRESENTATIVE("代表者のメール", "代表者メール", "代表者メールアドレス", "メールアドレス", "メール", "email", "mail");

    private final List<String> headings;

    ImportColumn(String... headings) {
        this.headings = List.of(headings);
    }

    public boolean isNeeded() {
        return this == NAME || this == KANA || this == GROUP_CLASS;
    }

    boolean isCalled(String heading) {
        return headings.stream().anyMatch(h -> plain(h).equals(plain(heading)));
    }

    /** A heading without blanks, signs and what stands in brackets. */
    static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*\\)", "")
                .replaceAll("[\\s_・:-]", "");
    }
}
