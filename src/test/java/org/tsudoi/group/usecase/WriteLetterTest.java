package org.tsudoi.group.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tsudoi.group.DecisionLetter;
import org.tsudoi.group.RegistrationReason;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.Verdict.Outcome;

class WriteLetterTest {
    private static final DecisionLetter.Line LINE =
            new DecisionLetter.Line("ある程度の継続性", "登録要綱第3条第4号", "活動した月数：2（6以上）、または 年間計画：なし", Outcome.UNMET, "総会の資料を確かめた");

    private static DecisionLetter letter(RegistrationState to, String name, int lines) {
        boolean registered = to == RegistrationState.REGISTERED;
        return new DecisionLetter(
                1,
                2,
                "G-AB12",
                name,
                1,
                Instant.parse("2026-11-24T03:00:00Z"),
                Instant.parse("2026-10-31T15:30:00Z"),
                to,
                false,
                registered ? LocalDate.of(2026, 11, 24) : null,
                registered ? LocalDate.of(2027, 3, 31) : null,
                null,
                registered ? null : RegistrationReason.CRITERIA_NOT_MET,
                registered ? null : "活動の計画が書かれていないため",
                Collections.nCopies(lines, LINE));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void refusalNamesReasonArticleEachCriterionAndTheWayToObject() throws IOException {
        String text = text(WriteLetter.write(letter(RegistrationState.REJECTED, "みどりの会", 1)));
        assertThat(text)
                .contains("団体登録不承認決定通知書", "みどりの会", "令和8年11月24日", "令和8年11月1日付け")
                .contains("要件を満たさない", "活動の計画が書かれていないため", "行政手続条例第8条")
                .contains("登録要綱第3条第4号", "活動した月数：2（6以上）", "総会の資料を確かめた", "満たさない")
                .contains("3か月以内", "行政不服審査法", "6か月以内", "行政事件訴訟法");
    }

    @Test
    void approvalSaysUntilWhenInYearsOfTheEra() throws IOException {
        String text = text(WriteLetter.write(letter(RegistrationState.REGISTERED, "みどりの会", 0)));
        assertThat(text).contains("団体登録決定通知書", "令和8年11月24日～令和9年3月31日");
    }

    @Test
    void japaneseFontTravelsWithTheFileAndOnlyTheSignsThatAreUsed() throws IOException {
        byte[] pdf = WriteLetter.write(letter(RegistrationState.REGISTERED, "みどりの会", 0));
        assertThat(pdf.length).isLessThan(120_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var fonts = document.getPage(0).getResources();
            for (COSName name : fonts.getFontNames()) {
                assertThat(fonts.getFont(name).isEmbedded()).isTrue();
                assertThat(fonts.getFont(name).getName()).contains("BIZUDPGothic");
            }
            assertThat(fonts.getFontNames()).isNotEmpty();
        }
        Files.write(Path.of("target/letter.pdf"), pdf);
    }

    @Test
    void longLetterTurnsThePageAndLosesNothing() throws IOException {
        byte[] pdf = WriteLetter.write(letter(RegistrationState.REJECTED, "会", 40));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
        assertThat(text(pdf).split("登録要綱第3条第4号", -1)).hasSize(41);
    }

    @Test
    void signThatNoFontHasBecomesAGeta() throws IOException {
        assertThat(text(WriteLetter.write(letter(RegistrationState.REGISTERED, "𠮷田\u0000🎉の会", 0))))
                .containsPattern("[𠮷〓]田〓の会");
    }

    @Test
    void everyDecisionHasItsLetter() throws IOException {
        for (RegistrationState state : List.of(
                RegistrationState.REGISTERED,
                RegistrationState.REJECTED,
                RegistrationState.RETURNED,
                RegistrationState.SUSPENDED,
                RegistrationState.CANCELLED)) {
            assertThat(text(WriteLetter.write(letter(state, "会", 1)))).contains("行政不服審査法");
        }
    }
}
