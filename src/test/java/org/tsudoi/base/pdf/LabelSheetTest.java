package org.tsudoi.base.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsudoi.base.pdf.LabelSheet.Code;
import org.tsudoi.base.pdf.LabelSheet.Label;

/** Labels as a printer prints them and a reader reads them. */
class LabelSheetTest {
    private static final int DPI = 300;
    private static final double MM = DPI / 25.4;

    private static List<Label> labels(int number, Code code) {
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    String tag = "projector-PLACE-%02d".formatted(i + 1);
                    String content = code == Code.QR ? "https://rooms.example.jp/staff/units/" + tag : tag;
                    return new Label("プロジェクター（短焦点・髙橋寄贈）", "武蔵野プレイス", tag, content);
                })
                .toList();
    }

    private static BufferedImage page(PDDocument document, int page) throws Exception {
        return new PDFRenderer(document).renderImageWithDPI(page, DPI);
    }

    private static String read(BufferedImage page, int place, Code code) throws Exception {
        int x = (int) ((6 + place % 3 * 66) * MM);
        int y = (int) ((12.9 + place / 3 * 33.9) * MM);
        BufferedImage label = page.getSubimage(x, y, (int) (66 * MM), (int) (33.9 * MM));
        int[] pixels = label.getRGB(0, 0, label.getWidth(), label.getHeight(), null, 0, label.getWidth());
        var source = new RGBLuminanceSource(label.getWidth(), label.getHeight(), pixels);
        var format = code == Code.QR ? BarcodeFormat.QR_CODE : BarcodeFormat.CODE_128;
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyLabelOfEverySheetIsReadByAReader(Code code) throws Exception {
        List<Label> labels = labels(26, code);
        try (PDDocument document = Loader.loadPDF(LabelSheet.of("備品ラベル", code, labels))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            BufferedImage first = page(document, 0);
            for (int place : new int[] {0, 2, 13, 23}) {
                assertThat(read(first, place, code)).isEqualTo(labels.get(place).content());
            }
            assertThat(read(page(document, 1), 1, code))
                    .isEqualTo(labels.get(25).content());
        }
    }

    @Test
    void wordsAreThereAndTheirLettersToo() throws Exception {
        try (PDDocument document = Loader.loadPDF(LabelSheet.of("備品ラベル", Code.QR, labels(1, Code.QR)))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("プロジェクター", "武蔵野プレイス", "projector-PLACE-01");
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void nothingChosenIsAnEmptySheet() throws Exception {
        try (PDDocument document = Loader.loadPDF(LabelSheet.of("備品ラベル", Code.QR, List.of()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }
}
